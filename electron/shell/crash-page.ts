/** Shown when reloading a dead page did not help. */
export const CRASH_PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>容缺受理工作台</title>
<body style="font:20px/1.8 'Microsoft YaHei','Noto Sans CJK SC',sans-serif;display:grid;place-content:center;height:100vh;margin:0;text-align:center">
<h1>页面出错，正在恢复</h1><p>已保存的内容不受影响。如长时间未恢复，请重新启动程序并告知技术人员。</p>
<p>This page failed and is being recovered. What was saved is safe. If it takes long, restart the program and tell support.</p>`)}`
