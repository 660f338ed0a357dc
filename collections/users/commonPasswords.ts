/**
 * The passwords that are tried first, as far as the other rules would let them pass (eight characters, letters and
 * digits). In lower case; compared without regard to case.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password1 password01 password12 password123 password1234 passw0rd p@ssw0rd p@ssword1 pass1234 pass12345 passwd123 password2024 password2025 password2026
  abc12345 abc123456 abc1234567 abc12345678 abcd1234 abcd12345 abcd123456 abcde123 abcdef123 a1234567 a12345678 a123456789 aa123456 aa12345678 aaa123456
  123456aa 123456abc 1234567a 12345678a 123456789a 1234abcd 12345abc 123abc123 1a2b3c4d a1b2c3d4 a1s2d3f4 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx q1w2e3r4 q1w2e3r4t5
  qwer1234 qwert123 qwerty12 qwerty123 qwerty1234 qwerty123456 qazwsx123 asdf1234 asd123456 asdfgh123 zxcv1234 zxc123456 zxcvbnm1 zxcvbnm123 qq123456 qq123456789
  wang1234 zhang123 woaini123 woaini520 woaini521 woaini1314 woaini5201314 5201314a iloveyou1 iloveyou123 nihao123 admin123 admin1234 admin12345 admin123456 admin888
  root1234 root123456 test1234 test12345 test123456 user1234 user123456 student1 student123 student1234 teacher1 teacher123 xuesheng1 xuesheng123 laoshi123 welcome1
  welcome123 letmein1 letmein123 monkey123 dragon123 master123 football1 baseball1 sunshine1 princess1 superman1 michael1 charlie1 changeme1 changeme123 default1 crmlab123
  crm12345 crm123456 china123 china2024 china2025 china2026 beijing1 shanghai1 mima1234 mima123456 computer1 internet1 google123 samsung1 iphone12 windows10 windows11`.split(
    /\s+/,
  ),
)
