import * as v from 'valibot'
import type { TransferOrder } from '../../../../../cloudfunctions/shared/vendors/wechat-pay/client'
import type { TestVendor } from '../support/vendor'

/** An order that the vendor accepts; the person confirms and is paid. */
export function anOrder(outBillNo: string, change: Partial<TransferOrder> = {}): TransferOrder {
  return {
    appId: 'wx6d6f636b776f726b',
    outBillNo,
    openid: 'oWORKCARD_LI_NA',
    amountFen: 12_345,
    remark: '3月2日分拣报酬',
    jobTitle: '分拣员',
    purpose: '3月2日分拣报酬',
    ...change,
  }
}

const books = v.object({ bills: v.array(v.object({ out_bill_no: v.string(), request: v.record(v.string(), v.unknown()) })) })

/** What the vendor keeps of the requests for one bill; encrypted fields are decrypted there. */
export async function requestKeptOf({ control }: TestVendor, outBillNo: string): Promise<Record<string, unknown> | undefined> {
  const { bills } = v.parse(books, await control.get('/state'))
  return bills.find((bill) => bill.out_bill_no === outBillNo)?.request
}
