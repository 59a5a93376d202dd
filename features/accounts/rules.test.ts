import { describe, expect, it } from 'vitest';
import { ownPath, passwordProblem } from './rules';

const owner = { email: 'nargiz.aliyeva@example.org', name: 'Nərgiz Əliyeva' };

// Each stands for a family: plain, decorated, in Cyrillic, typed in the other keyboard layout, strung together.
const COMMON =
  `123456789012 1234567890123 111111111111 000000000000 121212121212 123123123123 qwertyuiop12 qwerty123456
qwertyuiop[] qwerty qwertyqwerty password1234 Password2024! P@ssw0rd1234 PASSWORD!!!! passwordpassword password_2025
mypassword12 letmein123456 welcome123456 administrator admin1234567 iloveyou1234 iloveyouiloveyou sunshine2020
princess12345 football12345 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zxcvbnm12345 asdfghjkl123 abcdefghijkl
abc123456789 trustno11111 superman12345 dragon123456 monkey123456 changeme1234 correcthorsebatterystaple
пароль123456 ПАРОЛЬ!2024! парольпароль gfhjkm123456 gfhjkmgfhjkm йцукен123456 йцукенгшщзхъ зфыыцщкв1234 ghbdtn123456
привет123456 любовь123456 k.,jdm123456 солнышко2020 наташа123456 yfnfif123456 спартак12345 cgfhnfr12345 россия123456
hjccbz123456 москва123456 vjcrdf123456 мамапапа1234 vfvfgfgf1234 сергей123456 cthutq123456 дмитрий12345
azerbaijan123 Azerbaijan2023 azərbaycan12 azerbaycan1918 азербайджан1 азербайджан2020 fpth,fql;fy1 baku12345678 Bakı20202020
qarabag202020 karabakh2020 QarabagAzerbaycandir qarabag1234! salam1234567 sevgi1234567 canim1234567 vetan1918191
şuşa20202020 susa20202020 leyla1234567 aysel1234567 parolum12345 sifre1234567 şifrəm123456 diaspora1234 ocaq12345678
Ocaq!Ocaq!Ocaq 20202020azerbaycan 987654321098 poiuytrewq12 09876543210987 aaaaaaaaaaaa abababababab 1111aaaa2222
qweqweqweqwe natasha12345 lyubov123456 spartak12345 moskva123456 vladimir1234 aleksandr1234 kristina1234 whatsapp12345
telegram12345 novruz123456`.split(/\s+/u);

const GOOD = [
  'qırmızı stəkan dəniz',
  'корабль на горе весной',
  'three teapots in the attic',
  'vF7-kq2L-9mZx',
  'çay süfrəsində yeddi qonaq',
  'tumurcuqlar-gülür',
  '🌿🌿 kəkotu və limon',
  'aaaa bbbb cccc dddd eeee ffff',
];

describe('a password', () => {
  it.each(COMMON)('that anybody would try is refused: %s', (password) => {
    expect(['password-common', 'password-short']).toContain(passwordProblem(password, owner));
  });

  it('has a hundred such families to be tried with', () => expect(COMMON.length).toBeGreaterThanOrEqual(100));

  it.each(GOOD)('that is long and one’s own may be chosen: %s', (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });

  it.each([
    ['elevenchars', 'password-short'],
    ['x'.repeat(11), 'password-short'],
    ['tvq'.repeat(43), 'password-long'],
    ['nargiz.aliyeva-1zk', 'password-own'],
    ['zzkq nərgiz vqzz', 'password-own'],
    ['zzkq nergiz vqzz', 'password-own'],
    ['zzkq tkbtdf vqzz', null],
    ['zzkq ƏLİYEVA vqzz', 'password-own'],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, owner)).toBe(problem);
  });

  it('may be as long as 128', () => {
    const long = Array.from({ length: 16 }, (_, i) => `vq${String.fromCodePoint(97 + i)}m-zu`).join('');
    expect(passwordProblem(long.padEnd(128, 'w').slice(0, 128), owner)).toBeNull();
  });
});

describe('where a sign-in leads', () => {
  it.each([
    ['/az/manage/numune', '/az/manage/numune'],
    ['/ru/organizations/a/events/b/register?x=1', '/ru/organizations/a/events/b/register?x=1'],
    ['/en', '/en'],
    ['/az/account/../manage', '/az/manage'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['/az\\@evil.example', null],
    ['/\t/evil.example', null],
    ['https://evil.example/az', null],
    ['javascript:alert(1)', null],
    ['/az//evil.example', null],
    ['/../az/..//evil.example', null],
    ['/az/sign-in?next=/az/sign-in', null],
    ['/az/account/sign-out', null],
    ['/de/manage', null],
    ['/api/health', null],
    ['', null],
    [undefined, null],
    [`/az/${'a'.repeat(3000)}`, null],
  ])('%j → %j', (asked, path) => expect(ownPath(asked)).toBe(path));
});
