export type DepartmentCommand =
  /** 分办: an examiner takes the case, or an approver gives it to one. */
  | { readonly type: 'takeUp'; readonly examiner: string }
  /** 审查 of the examiner; at the window a grant on the spot. */
  | { readonly type: 'decideResult'; readonly granted: boolean; readonly reason: string }
  /** 审核、决定 on the examiner's opinion. Not agreed: it goes back to the examiner. */
  | { readonly type: 'confirmResult'; readonly agreed: boolean; readonly reason: string }
  /** 退回窗口. The time goes on. */
  | { readonly type: 'returnToWindow'; readonly reason: string }
  | { readonly type: 'answerDepartment'; readonly answer: string }
