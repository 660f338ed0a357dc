import { bilingual } from '../../language/bilingual.ts'

export const registerTexts = {
  product: bilingual('客户关系管理教学实验平台', 'CRM teaching lab'),
  title: bilingual('注册账号', 'Create an account'),
  intro: bilingual(
    '填写学号和老师给的班级注册码；老师审核后即可登录。',
    'Enter your student number and the class code from your teacher. You can sign in once your teacher has approved it.',
  ),
  username: bilingual('用户名（学号或工号）', 'Username (student or staff number)'),
  name: bilingual('姓名', 'Name'),
  password: bilingual('密码', 'Password'),
  passwordAgain: bilingual('再次输入密码', 'Password again'),
  passwordDiffers: bilingual('两次输入的密码不一致', 'The two passwords differ'),
  classCode: bilingual('班级注册码', 'Class code'),
  classCodeHint: bilingual('由老师提供，可不填', 'From your teacher; may be left empty'),
  submit: bilingual('提交注册', 'Register'),
  submitting: bilingual('正在提交…', 'Sending…'),
  done: bilingual('注册成功', 'You are registered'),
  doneNext: bilingual('请等待老师审核。审核通过后，用“{username}”登录。', 'Please wait for your teacher to approve it. Then sign in as "{username}".'),
  toLogin: bilingual('返回登录', 'Back to sign-in'),
  noAccount: bilingual('还没有账号？', 'No account yet?'),
  register: bilingual('注册', 'Register'),
}
