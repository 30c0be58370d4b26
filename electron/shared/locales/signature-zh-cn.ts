import type { SignatureWords } from './signature-words'

/** The signature editor. */
export const zhCnSignature: SignatureWords = {
  title: '个性签名',
  none: '没有签名',
  notRead: '尚未获取',
  pending: (time) =>
    `B 站已于 ${time} 接受，正在等待审核。审核通过前，其他人看到的仍是上面的签名。`,
  edit: '修改',
  field: '新签名',
  near: (left) => `还可输入 ${left} 字`,
  over: (limit) => `超过 ${limit} 字，B 站很可能会拒绝。`,
  unchanged: '与当前签名相同。',
  next: '下一步',
  cancel: '放弃修改',
  back: '返回修改',
  confirm: '审核通过后，所有人都会看到：',
  send: '提交到 B 站',
  sending: '正在提交…',
  confirmDeletion: '内容为空：提交后签名会被删除。',
  sureToDelete: '我确定要删除签名',
  delete: '删除签名',
  accepted: 'B 站已接受，审核通过后其他人才能看到。',
  unclear: {
    there: '没有收到 B 站的回复，但新签名已经生效。',
    'not-there': '没有收到 B 站的回复，当前仍是原来的签名。程序不会自动重新提交。',
    unknown:
      '没有收到 B 站的回复，也未能读取当前签名。可能已经提交成功，请刷新确认后再决定是否重新提交。',
  },
  kept: (refusal) => `${refusal}你的内容已保留。`,
  trouble: {
    'csrf-mismatch':
      'bili_jct 与 SESSDATA 不属于同一次登录（-111）。请用完整的 Cookie 请求头重新登录。',
    'sensitive-word': 'B 站认为其中含有敏感词（40015），请换个说法。',
    'emoji-image': 'B 站不允许签名中含有表情图片（40021），请去掉后再试。',
    'too-long': 'B 站认为签名过长（40022），最多 70 字，请缩短。',
    busy: '另一个 Bili Glance 一直在访问 B 站，请稍后再试，尚未提交。',
    full: '磁盘已满，尚未提交。请腾出空间后重试。',
    'read-only': '配置目录无法写入，尚未提交。',
    'deletion-unconfirmed': '内容为空会删除签名，尚未提交。',
    'no-account': '该账号已不在这里，尚未提交。',
    unexpected: '发生了意外错误，请刷新确认后再决定是否重新提交。',
  },
  cannot: {
    'no-csrf': '无法修改：Cookie 中缺少 bili_jct。请用完整的 Cookie 请求头重新登录。',
    'no-credential': '暂时无法修改：没有可用的登录凭证，可能是钥匙串尚未读取，或其中的条目已丢失。',
    'needs-login': '无法修改：登录已失效，请先重新登录。',
    banned: '无法修改：账号已被 B 站封停。',
    blocked: (time) => `暂时无法修改：被 B 站风控暂时拦截，${time} 之后可以再试。`,
  },
  history: (many) => `历史签名（${many}）`,
  origin: { sent: (time) => `提交于 ${time}`, seen: (time) => `首次看到于 ${time}` },
  deleted: '空',
  restore: '放入编辑框',
  restored: '已放入编辑框，尚未提交。',
  undoRestore: '恢复我刚才的内容',
  draftWaits: '尚未提交的内容已保留。',
}
