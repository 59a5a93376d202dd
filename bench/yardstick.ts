import pg from 'pg';
import type { Bench } from './bench';
import { ownerUrl } from './installation';
import { quantile } from './load';
import { number, type Row } from './table';

/** Rows found by key a second over ten connections on the machine on which the aims were set: 36,000 to 40,000. */
const WHERE_AIMS_WERE_SET = 38_000;
const CONNECTIONS = 10;
const ROWS = 100_000;
const SECONDS = 2;

/**
 * How fast the machine is today: machines that are rented by the hour differ by a factor of three, and a figure in milliseconds says nothing
 * without that. It changes no mark of the table; whoever reads a ✗ or a ✓ sees which machine said it.
 */
export async function measureYardstick({ installation, rounds }: Bench): Promise<Row[]> {
  const pool = new pg.Pool({ connectionString: await ownerUrl(installation), max: CONNECTIONS });
  try {
    await pool.query(
      `create unlogged table yardstick as select id, md5(id::text) as word from generate_series(1, ${ROWS}) id`,
    );
    await pool.query('alter table yardstick add primary key (id)');
    await pool.query('vacuum analyze yardstick');
    await foundInASecond(pool);
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) rates.push(await foundInASecond(pool));
    await pool.query('drop table yardstick');
    const rate = quantile(rates, 0.5);
    return [
      {
        what: 'the machine: rows found by key, ten connections, from Node',
        result: `${number(rate, 0)}/s, ${number(rate / WHERE_AIMS_WERE_SET, 2)} of the machine on which the aims were set`,
      },
    ];
  } finally {
    await pool.end();
  }
}

async function foundInASecond(pool: pg.Pool): Promise<number> {
  const until = performance.now() + SECONDS * 1000;
  let found = 0;
  const asking = async () => {
    while (performance.now() < until) {
      const id = 1 + ((found * 7919) % ROWS);
      const { rows } = await pool.query('select word from yardstick where id = $1', [id]);
      found += rows.length;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, asking));
  return found / SECONDS;
}
