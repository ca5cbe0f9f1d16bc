//! Where an archive lies: on a disk of this computer or on a network drive, and how much room is left there.

use std::path::Path;

/// Below this many bytes the person is warned: room for a report, a backup of a small register and a day's work.
pub(crate) const LOW: u64 = 500 * 1024 * 1024;

/// Bytes free for this person; None where the system does not tell.
pub(crate) fn free_bytes(folder: &Path) -> Option<u64> {
    fs4::available_space(folder).ok()
}

/// Whether a folder lies on a network drive or on a folder shared into a virtual machine. There SQLite's write-ahead
/// log is unsafe: its index is shared memory, which such drives do not share.
/// Source: <https://www.sqlite.org/wal.html>, section 1, disadvantage 2.
pub(crate) fn is_on_network(folder: &Path) -> bool {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    system_says(&folder)
}

#[cfg(target_os = "linux")]
fn system_says(folder: &Path) -> bool {
    std::fs::read_to_string("/proc/self/mountinfo")
        .ok()
        .and_then(|mounts| filesystem(&mounts, folder))
        .is_some_and(|kind| is_network(&kind))
}

#[cfg(target_os = "macos")]
fn system_says(folder: &Path) -> bool {
    const MNT_LOCAL: u32 = 0x1000; // sys/mount.h
    rustix::fs::statfs(folder).is_ok_and(|place| place.f_flags & MNT_LOCAL == 0)
}

/// A mapped drive's canonical path is that of its server.
#[cfg(windows)]
fn system_says(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    matches!(
        folder.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn system_says(_folder: &Path) -> bool {
    false
}

/// Name of the file system that holds a folder: that of the deepest mount point above it, the last one mounted there.
/// Source of the form: proc_pid_mountinfo(5).
#[cfg(any(target_os = "linux", test))]
fn filesystem(mounts: &str, folder: &Path) -> Option<String> {
    let mut found: Option<(usize, String)> = None;
    for line in mounts.lines() {
        let (Some(point), Some((_, after))) = (line.split(' ').nth(4), line.split_once(" - ")) else {
            continue;
        };
        let point = unescaped(point);
        let depth = Path::new(&point).components().count();
        if folder.starts_with(&point) && found.as_ref().is_none_or(|(deepest, _)| depth >= *deepest) {
            found = Some((depth, after.split(' ').next().unwrap_or_default().to_owned()));
        }
    }
    found.map(|(_, kind)| kind)
}

/// A mount point with its octal escapes resolved ("\040" is a space).
#[cfg(any(target_os = "linux", test))]
fn unescaped(point: &str) -> String {
    let mut bytes = Vec::with_capacity(point.len());
    let mut rest = point.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let octal = (*first == b'\\')
            .then(|| others.get(..3))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(octal.unwrap_or(*first));
        rest = if octal.is_some() { &others[3..] } else { others };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(any(target_os = "linux", test))]
fn is_network(filesystem: &str) -> bool {
    const KINDS: &[&str] = &[
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "davfs2",
        "fuse.ceph",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "fuse.vmhgfs-fuse",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "vmhgfs",
    ];
    KINDS.contains(&filesystem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
60 22 0:50 / /mnt/server rw shared:3 - nfs4 server:/export rw,vers=4.2
61 22 0:51 / /mnt/My\\040Share rw - cifs //server/share rw
62 60 8:17 / /mnt/server/stick rw - ext4 /dev/sdb1 rw
63 22 0:52 / /home/ana/far rw - fuse.sshfs ana@far: rw
64 22 8:18 / /media/disk rw - fuseblk /dev/sdc1 rw
";

    fn on_network(folder: &str) -> bool {
        filesystem(MOUNTS, Path::new(folder)).is_some_and(|kind| is_network(&kind))
    }

    #[test]
    fn network_drives_are_told_from_disks() {
        assert!(on_network("/mnt/server/office/Office.rapporteur"));
        assert!(on_network("/mnt/My Share/Office.rapporteur"));
        assert!(on_network("/home/ana/far"));
        assert!(!on_network("/home/ana/Office.rapporteur"));
        assert!(!on_network("/home/ana/far-away"));
        assert!(
            !on_network("/mnt/server/stick/Office.rapporteur"),
            "a disk mounted below a network drive"
        );
        assert!(
            !on_network("/media/disk/Office.rapporteur"),
            "NTFS by way of fuse is a disk"
        );
    }

    #[test]
    fn this_computer_tells_how_much_room_is_left() {
        assert!(free_bytes(&std::env::temp_dir()).is_some_and(|bytes| bytes > 0));
    }
}
