import { signatureEditing } from '../../../../electron/main/signature/signature-editing'
import type { HttpRequest } from '../../../../electron/main/client/exchange'
import type { Instead } from '../refresh/asked-bilibili'
import { singleCallSetting } from '../refresh/single-call-setting'

/** Where a new signature is sent. */
export const UPDATE = '/x/member/web/sign/update'

/** Editing of the first invented account's signature, with the bodies that were posted. */
export const withEditing = async (instead: Instead = () => null) => {
  const bodies: string[] = []
  const setting = await singleCallSetting((request: HttpRequest) => {
    if (request.url.endsWith(UPDATE)) bodies.push(request.body ?? '')
    return instead(request)
  })
  const editing = signatureEditing(setting.parts)
  const update = (sign: string, deletes = false) =>
    editing.update({ mid: setting.first, sign, deletes })
  return { ...setting, editing, update, bodies }
}
