/* A disk that fills up, breaks, or loses its power: loaded into a process by LD_PRELOAD, told what to do by DISK_….
 *
 * DISK_ROOT    only files below this folder
 * DISK_FULL    so many writes succeed, all later ones fail with ENOSPC; a new file, folder or name is a write as well
 * DISK_BROKEN  so many syncs succeed, all later ones fail with EIO
 * DISK_MIRROR  a folder that gets, at every sync, what is on the disk for certain: the file as it was synced
 * DISK_CUT     after so many syncs the process ends at once
 * DISK_COUNTS  a file that gets the number of writes and of syncs
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LONGEST 4096
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/uio.h>

static long writes, syncs;

static int below(const char *path) {
    const char *root = getenv("DISK_ROOT");
    return root != NULL && strncmp(path, root, strlen(root)) == 0;
}

static int path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, LONGEST - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

static int is_over(const char *name, long *count) {
    const char *limit = getenv(name);
    return limit != NULL && (*count)++ >= atol(limit);
}

static int mirrored(const char *path, char *target) {
    const char *mirror = getenv("DISK_MIRROR");
    if (mirror == NULL || !below(path)) return 0;
    snprintf(target, LONGEST, "%s%s", mirror, path + strlen(getenv("DISK_ROOT")));
    return 1;
}

static void keep(const char *path) {
    char target[LONGEST], part[65536];
    if (!mirrored(path, target)) return;
    int from = open(path, O_RDONLY), to = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    for (ssize_t length; from >= 0 && to >= 0 && (length = read(from, part, sizeof part)) > 0;) put(to, part, length);
    close(from);
    close(to);
}

static void count(void) {
    const char *path = getenv("DISK_COUNTS");
    if (path == NULL) return;
    ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    int (*make)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    char text[64];
    int to = make(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    put(to, text, snprintf(text, sizeof text, "%ld %ld\n", writes, syncs));
    close(to);
}

static int is_full(void) {
    const char *limit = getenv("DISK_FULL");
    if (limit != NULL && writes >= atol(limit)) {
        errno = ENOSPC;
        return 1;
    }
    writes++;
    count();
    return 0;
}

static int full(int descriptor) {
    char path[LONGEST];
    return path_of(descriptor, path) && is_full();
}

static int no_room_for(const char *path) { return below(path) && access(path, F_OK) != 0 && is_full(); }

static int synced(int descriptor, const char *name) {
    char path[LONGEST];
    int (*sync)(int) = dlsym(RTLD_NEXT, name);
    if (!path_of(descriptor, path)) return sync(descriptor);
    static long broken;
    if (is_over("DISK_BROKEN", &broken)) {
        errno = EIO;
        return -1;
    }
    keep(path);
    syncs++;
    count();
    const char *cut = getenv("DISK_CUT");
    if (cut != NULL && syncs >= atol(cut)) _exit(99);
    return 0;
}

int fsync(int descriptor) { return synced(descriptor, "fsync"); }
int fdatasync(int descriptor) { return synced(descriptor, "fdatasync"); }

ssize_t write(int descriptor, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    return full(descriptor) ? -1 : real(descriptor, bytes, length);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t at) {
    ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
    return full(descriptor) ? -1 : real(descriptor, bytes, length, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
    return full(descriptor) ? -1 : real(descriptor, bytes, length, at);
}

/* A name that was given reaches the disk at once, the content only if it was synced: the worst of both. */
static void rename_kept(const char *from, const char *to) {
    char source[LONGEST], target[LONGEST];
    if (!mirrored(from, source) || !mirrored(to, target)) return;
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    if (real(source, target) != 0) close(open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600));
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    if (below(to) && is_full()) return -1;
    int result = real(from, to);
    if (result == 0) rename_kept(from, to);
    return result;
}

int link(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "link");
    if (below(to) && is_full()) return -1;
    int result = real(from, to);
    char source[LONGEST], target[LONGEST];
    if (result == 0 && mirrored(from, source) && mirrored(to, target) && real(source, target) != 0)
        close(open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600));
    return result;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, #name); \
        return flags & O_CREAT && no_room_for(path) ? -1 : real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int mkdir(const char *path, mode_t mode) {
    int (*real)(const char *, mode_t) = dlsym(RTLD_NEXT, "mkdir");
    return no_room_for(path) ? -1 : real(path, mode);
}

ssize_t writev(int descriptor, const struct iovec *parts, int number) {
    ssize_t (*real)(int, const struct iovec *, int) = dlsym(RTLD_NEXT, "writev");
    return full(descriptor) ? -1 : real(descriptor, parts, number);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    ssize_t (*real)(int, int, off64_t *, size_t) = dlsym(RTLD_NEXT, "sendfile64");
    return full(to) ? -1 : real(to, from, at, length);
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) {
    ssize_t (*real)(int, int, off_t *, size_t) = dlsym(RTLD_NEXT, "sendfile");
    return full(to) ? -1 : real(to, from, at, length);
}

int ftruncate64(int descriptor, off64_t length) {
    int (*real)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
    return full(descriptor) ? -1 : real(descriptor, length);
}
