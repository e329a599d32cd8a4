/** Files that come in or go out. */
export const jobZh = {
  job: {
    waiting: '等待处理…',
    reading: '正在读取文件…',
    checking: '正在核对事项…',
    comparing: '正在与现行目录比较…',
    writing: '正在生成文件…',
    count: '{{done}} / {{all}}',
    cancel: '停止',
  },
}
