/* Stands between a program and the C library (LD_PRELOAD) for the files of one folder.
 *
 * FAULTS_FOLDER  the folder, its real path
 * FAULTS_LOG     where everything that reaches a file or a name of the folder is logged in order,
 *                so that the disk can be built again as a power cut would have left it
 *
 * disk_full_from(n) makes the n-th write from now on, and all after it, fail as on a full disk;
 * 0 gives the room back. disk_written() and disk_refused() tell how many went through and were
 * refused since. A write is whatever needs room: writing, growing a file, making a name.
 *
 * disk_spoils(n) makes the n-th piece of data from now on arrive with one bit changed, and nobody
 * is told; 0 ends it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)

REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, sendfile64, int, int, off64_t *, size_t);
REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned int);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, unlink, const char *);
REAL(int, rename, const char *, const char *);
REAL(int, open64, const char *, int, ...);
REAL(int, statvfs64, const char *, struct statvfs64 *);

/* Numbers in the machine's own order, then the names and the data. */
struct entry {
    int64_t kind, at, name_size, data_size;
};

static const char *folder;
static size_t folder_size;
static int log_file = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static long writes_left = -1, written, refused, spoils_in;

__attribute__((constructor)) static void start(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
    FIND(write), FIND(pwrite64), FIND(sendfile64), FIND(copy_file_range), FIND(fsync);
    FIND(fdatasync), FIND(ftruncate64), FIND(unlink), FIND(rename), FIND(open64), FIND(statvfs64);
    folder = getenv("FAULTS_FOLDER");
    folder_size = folder ? strlen(folder) : 0;
    const char *log_path = getenv("FAULTS_LOG");
    if (folder && log_path)
        log_file = real_open64(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void disk_full_from(long n) {
    writes_left = n - 1;
    if (n)
        written = refused = 0;
}

long disk_written(void) { return written; }

long disk_refused(void) { return refused; }

void disk_spoils(long n) { spoils_in = n; }

/* The name within the folder, "" for the folder itself, NULL for anything outside. */
static const char *inside(const char *path) {
    if (!folder || !path || strncmp(path, folder, folder_size))
        return NULL;
    if (path[folder_size] == 0)
        return path + folder_size;
    return path[folder_size] == '/' ? path + folder_size + 1 : NULL;
}

static const char *name_of(int file, char *room) {
    char link[64];
    if (!folder)
        return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, room, PATH_MAX - 1);
    if (size < 0)
        return NULL;
    room[size] = 0;
    return inside(room);
}

static void note(char kind, const char *name, int64_t at, const void *data, size_t size) {
    if (log_file < 0 || !name)
        return;
    struct entry entry = {kind, at, (int64_t)strlen(name), (int64_t)size};
    struct iovec parts[] = {
        {&entry, sizeof entry}, {(void *)name, (size_t)entry.name_size}, {(void *)data, size}};
    int before = errno;
    pthread_mutex_lock(&one_at_a_time);
    if (writev(log_file, parts, 3) != (ssize_t)(sizeof entry + entry.name_size + size))
        abort();
    pthread_mutex_unlock(&one_at_a_time);
    errno = before;
}

/* Whether the disk has no room for this one. */
static int full(const char *name) {
    if (!name || writes_left < 0)
        return 0;
    if (writes_left > 0) {
        writes_left--;
        written++;
        return 0;
    }
    refused++;
    errno = ENOSPC;
    return 1;
}

/* The data, or when its turn has come a copy of it that is wrong in one bit. */
static const void *spoilt(const char *name, const void *data, size_t size, void **made) {
    *made = NULL;
    if (!name || !size || spoils_in <= 0 || --spoils_in)
        return data;
    *made = malloc(size);
    if (!*made)
        abort();
    memcpy(*made, data, size);
    ((char *)*made)[size / 2] ^= 4;
    return *made;
}

ssize_t write(int file, const void *data, size_t size) {
    char room[PATH_MAX];
    const char *name = file == log_file ? NULL : name_of(file, room);
    if (full(name))
        return -1;
    off64_t at = name ? lseek64(file, 0, SEEK_CUR) : 0;
    void *made;
    ssize_t done = real_write(file, spoilt(name, data, size, &made), size);
    free(made);
    if (done > 0)
        note('W', name, at, data, (size_t)done);
    return done;
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t at) {
    char room[PATH_MAX];
    const char *name = name_of(file, room);
    if (full(name))
        return -1;
    void *made;
    ssize_t done = real_pwrite64(file, spoilt(name, data, size, &made), size, at);
    free(made);
    if (done > 0)
        note('W', name, at, data, (size_t)done);
    return done;
}

ssize_t pwrite(int file, const void *data, size_t size, off_t at) {
    return pwrite64(file, data, size, at);
}

/* Copies inside the kernel are not seen here: the caller is sent to reading and writing. */
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) {
    char room[PATH_MAX];
    if (!name_of(out, room))
        return real_sendfile64(out, in, at, size);
    errno = EINVAL;
    return -1;
}

ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t size,
                        unsigned int flags) {
    char room[PATH_MAX];
    if (!name_of(out, room))
        return real_copy_file_range(in, in_at, out, out_at, size, flags);
    errno = EINVAL;
    return -1;
}

int fsync(int file) {
    char room[PATH_MAX];
    int failed = real_fsync(file);
    if (!failed)
        note('S', name_of(file, room), 0, NULL, 0);
    return failed;
}

int fdatasync(int file) {
    char room[PATH_MAX];
    int failed = real_fdatasync(file);
    if (!failed)
        note('S', name_of(file, room), 0, NULL, 0);
    return failed;
}

int ftruncate64(int file, off64_t size) {
    char room[PATH_MAX];
    const char *name = name_of(file, room);
    struct stat64 now;
    if (name && !fstat64(file, &now) && size > now.st_size && full(name))
        return -1;
    int failed = real_ftruncate64(file, size);
    if (!failed)
        note('T', name, size, NULL, 0);
    return failed;
}

int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int unlink(const char *path) {
    int failed = real_unlink(path);
    if (!failed)
        note('U', inside(path), 0, NULL, 0);
    return failed;
}

int rename(const char *from, const char *to) {
    int failed = real_rename(from, to);
    if (!failed && inside(to))
        note('R', inside(from), 0, inside(to), strlen(inside(to)));
    return failed;
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    const char *name = inside(path);
    int made = 0;
    if (name && flags & O_CREAT) {
        made = access(path, F_OK) != 0;
        if (made && full(name))
            return -1;
    }
    int file = real_open64(path, flags, mode);
    if (file >= 0 && made)
        note('C', name, 0, NULL, 0);
    else if (file >= 0 && flags & O_TRUNC)
        note('T', name, 0, NULL, 0);
    return file;
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open64(path, flags, mode);
}

int statvfs64(const char *path, struct statvfs64 *found) {
    int failed = real_statvfs64(path, found);
    if (!failed && inside(path) && writes_left == 0)
        found->f_bavail = found->f_bfree = 0;
    return failed;
}
