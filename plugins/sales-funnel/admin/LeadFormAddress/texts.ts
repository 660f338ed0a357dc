import { bilingual } from '../../../../src/plugin/admin.ts'

export const addressTexts = {
  address: bilingual('公开地址', 'Public address'),
  about: bilingual('知道地址的人都能打开。表单启用时有效。', 'Whoever knows it may open it, as long as the form is active.'),
  copy: bilingual('复制', 'Copy'),
  copied: bilingual('已复制', 'Copied'),
  notCopied: bilingual('浏览器不允许复制，请选中地址自行复制', 'The browser does not allow that: select the address and copy it'),
  open: bilingual('打开', 'Open'),
  renew: bilingual('更换地址…', 'New address…'),
  title: bilingual('更换地址', 'New address'),
  warning: bilingual(
    '旧地址立即失效：已经发出去的链接、二维码和网站上的链接都会打不开，要换成新地址。',
    'The old address stops working at once: links that were sent, printed or put on a web site lead nowhere until they are replaced.',
  ),
  confirm: bilingual('更换', 'Get a new address'),
  renewed: bilingual('已更换地址', 'The form has a new address'),
  saveFirst: bilingual('请先保存修改', 'Save the changes first'),
}
