import { ANY_PRODUCT, type DeviceTable, type KnownDevice } from '../discovery/device-table-schema.ts'

/** Must sort before 73-seat-late.rules, which uses the tag `uaccess`. */
export const UDEV_RULE_FILE = '/etc/udev/rules.d/70-id-card-reader.rules'

/** For the person at the machine (uaccess) and for services (plugdev). */
const RIGHTS = 'MODE="0660", GROUP="plugdev", TAG+="uaccess"'

/** Lets users reach the table's readers; serial ports have a group already. Shared ids are commented out. */
export function udevRules(table: DeviceTable): string {
  return [
    `# ${UDEV_RULE_FILE}`,
    `# 身份证阅读器 / ID-card readers. 设备表 / device table ${table.date}`,
    '# 安装后执行 / then run: udevadm control --reload-rules && udevadm trigger',
    ...table.devices.flatMap(rulesFor),
    '',
  ].join('\n')
}

function rulesFor(device: KnownDevice): string[] {
  const { use, name } = device
  if (device.class === 'serialBridge' || use === 'ignore' || device.productId === ANY_PRODUCT) return []
  const lines = rules(device)
  if (use === 'reader') return ['', `# ${name.zh} / ${name.en}`, ...lines]
  return [
    '',
    `# ${name.zh} / ${name.en}`,
    '# 其他设备也用此编号，确认后再去掉 # / other devices have this id too: remove the # once you are sure',
    ...lines.map(line => `#${line}`),
  ]
}

/** sysfs and udev use lower case. */
function rules(device: KnownDevice): string[] {
  const vendor = device.vendorId.toLowerCase()
  const product = device.productId.toLowerCase()
  const hid = `KERNEL=="hidraw*", ATTRS{idVendor}=="${vendor}", ATTRS{idProduct}=="${product}", ${RIGHTS}`
  const usb = `SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="${vendor}", ATTR{idProduct}=="${product}", ${RIGHTS}`
  switch (device.class) {
    case 'hid':
      return [hid]
    case 'vendorBulk':
      return [usb]
    default:
      return [hid, usb]
  }
}
