#!/bin/sh
# The first program inside user-mode-linux: mounts the stick and exports until the power is cut. The words come from the kernel's command line.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
mount -t proc proc /proc
mount -t tmpfs none /mnt
mount -t devtmpfs none /dev 2>/dev/null
modules=$(ls -d /usr/lib/uml/modules/*/kernel | head -n 1)
for m in fs/nls/nls_cp932.ko fs/nls/nls_utf8.ko fs/fat/fat.ko fs/fat/vfat.ko drivers/md/dm-mod.ko drivers/md/dm-flakey.ko; do
    busybox insmod "$modules/$m" 2>/dev/null
done
echo 300 > /proc/sys/vm/dirty_expire_centisecs
echo 50 > /proc/sys/vm/dirty_writeback_centisecs
mkdir -p /mnt/v
device=/dev/ubda
if [ "$MODE" = lie ]; then
    export DM_DISABLE_UDEV=1
    sectors=$(busybox blockdev --getsz /dev/ubda)
    dmsetup create fl --table "0 $sectors flakey /dev/ubda 0 3600 0" && dmsetup mknodes
    device=/dev/mapper/fl
fi
lie="dmsetup suspend --nolockfs fl; dmsetup load fl --table '0 $sectors flakey /dev/ubda 0 0 3600 1 drop_writes'; dmsetup resume fl"
mount -t vfat -o iocharset=utf8,codepage=932 $device /mnt/v
grep -q " /mnt/v vfat " /proc/mounts || { echo "NOT MOUNTED"; echo o > /proc/sysrq-trigger; sleep 5; }
"$JAVA" -Xmx150m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$CP" jp.shikaku.transport.usb.PowerCutTest "$SPOOL" /mnt/v "$MODE" "$lie" 2>&1
umount /mnt/v && echo UNMOUNTED
echo o > /proc/sysrq-trigger
sleep 5
