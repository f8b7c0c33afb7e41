import { deed, type DeedWords } from './deed-words'

/** What a hand does for a deed about an agreement that waits, ends or is verified. */
export const wordsOfAgreements: Readonly<Record<string, DeedWords>> = {
  'ask-for-time': deed('worker', '在协议上面点「请单位延期」', 'On the agreement tap “Ask for more time”'),
  'extend-agreement': deed(
    'employer',
    '换成老板，打开「所有协议」，点「延期 7 天」',
    'As the owner open “All agreements”, tap “Give 7 more days”',
  ),
  'withdraw-agreement': deed(
    'employer',
    '换成老板，在「所有协议」找到这个工人，点「撤回」，选原因',
    'As the owner find the worker under “All agreements”, tap “Withdraw” and a reason',
  ),
  'propose-ending': deed(
    'worker',
    '在协议最下面点「想结束这份协议」，选最后一天，点「去签」',
    'Below the agreement tap “I want to end this agreement”, choose the last day, tap “Go on”',
  ),
  'offer-ending': deed(
    'employer',
    '换成老板，在「所有协议」的「正在用」找到这个工人，点「提出结束」，选最后一天',
    'As the owner find the worker under “In force”, tap “Offer to end it” and choose the last day',
  ),
  'list-agreements': deed('worker', '在「我的」打开「我的协议」', 'Under “Me” open “My agreements”'),
  'list-sent-agreements': deed('employer', '换成老板，打开「所有协议」', 'As the owner open “All agreements”'),
  'sign-on-two-phones': deed(
    'nobody',
    '同一个微信在两台手机上同时签：只有接口能试',
    'The same account signs on two phones at once: only raw calls can try',
  ),
  'list-templates': deed('employer', '换成老板，打开「协议的文字」', 'As the owner open “Texts of agreements”'),
  'publish-version': deed(
    'employer',
    '换成老板，在「协议的文字」打开这一类，加一条，存草稿，点「发布第 2 版」，再点「发布」',
    'As the owner open the kind under “Texts of agreements”, add a section, save, tap “Publish version 2”, then “Publish”',
  ),
  'open-previous': deed('worker', '在「我的协议」打开前一份', 'Under “My agreements” open the one before'),
  'read-agreement-file': deed('worker', '在协议页点「看签好的文件」', 'On the agreement tap “Open the signed file”'),
  'read-pack': deed('worker', '在协议页拿整套证据', 'On the agreement take the evidence along'),
  'verify-stored': deed('worker', '在协议页点「验一验」', 'On the agreement tap “Verify”'),
  'verify-file': deed(
    'worker',
    '打开「验一份文件」，点「从聊天里选 PDF」',
    'Open “Check a file”, tap “Choose a PDF from a chat”',
  ),
  'verify-in-public': deed(
    'nobody',
    '没有账号的人在网页 /verify 上验这个文件',
    'Somebody without an account checks the file on the page /verify',
  ),
  'scan-code': deed(
    'nobody',
    '扫文件最后一页的码，在网页上看记录',
    'Scan the code on the last page and see the record on the web',
  ),
}
