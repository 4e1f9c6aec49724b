// A library to preload (LD_PRELOAD) into the built command: it counts what the process does to files below one folder,
// and at a chosen operation kills it, or lets the operation fail as a full or broken disk would.
//
//   HEARSAY_FAULT_FOLDER   files below this folder are watched
//   HEARSAY_FAULT_LOG      where each operation is written down, with its bytes
//   HEARSAY_FAULT_AT       the number of the operation, from 1
//   HEARSAY_FAULT_DO       kill   before it
//                          tear   after half of what it writes, then kill
//                          full   it and all later writes fail: no space left
//                          short  as full, after half of what it writes
//                          sync   it and all later syncs fail: input/output error
//                          read   it and all later reads fail: input/output error
//   HEARSAY_FAULT_READONLY the folder is on a read-only file system
//   HEARSAY_FAULT_NOW      the clock's seconds, so that two runs write the same
//   HEARSAY_FAULT_PEAK     a file for the most memory that the process ever held, in kilobytes
//
// Operations are writes, truncations, removals, renames and syncs (and reads, for `read`, counted by themselves).

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static int log_file = -1;
static long at, now, operations, reads;
static int is_read_only;
static enum { nothing, kill_it, tear, full, short_write, sync_error, read_error } fault;

static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pread)(int, void *, size_t, off64_t);
static ssize_t (*real_read)(int, void *, size_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);
static int (*real_unlink)(const char *), (*real_rename)(const char *, const char *);
static int (*real_open)(const char *, int, ...), (*real_openat)(int, const char *, int, ...);
static int (*real_access)(const char *, int), (*real_faccessat)(int, const char *, int, int);
static int (*real_clock_gettime)(clockid_t, struct timespec *);

__attribute__((constructor)) static void start(void) {
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pread = dlsym(RTLD_NEXT, "pread64");
    real_read = dlsym(RTLD_NEXT, "read");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_open = dlsym(RTLD_NEXT, "open64");
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_access = dlsym(RTLD_NEXT, "access");
    real_faccessat = dlsym(RTLD_NEXT, "faccessat");
    real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");

    const char *text = getenv("HEARSAY_FAULT_NOW");
    now = text ? atol(text) : 0;
    text = getenv("HEARSAY_FAULT_FOLDER");
    if (!text || strlen(text) >= sizeof folder) return;
    strcpy(folder, text);
    text = getenv("HEARSAY_FAULT_AT");
    at = text ? atol(text) : 0;
    is_read_only = getenv("HEARSAY_FAULT_READONLY") != NULL;
    text = getenv("HEARSAY_FAULT_DO");
    if (text) {
        fault = !strcmp(text, "kill") ? kill_it : !strcmp(text, "tear") ? tear : !strcmp(text, "full") ? full
            : !strcmp(text, "short") ? short_write : !strcmp(text, "sync") ? sync_error
            : !strcmp(text, "read") ? read_error : nothing;
    }
    text = getenv("HEARSAY_FAULT_LOG");
    if (text) log_file = real_open(text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    folder_length = strlen(folder);
}

// The peak of the resident set, as the system counts it.
__attribute__((destructor)) static void end(void) {
    const char *path = getenv("HEARSAY_FAULT_PEAK");
    if (!path) return;
    FILE *status = fopen("/proc/self/status", "r"), *peak = fopen(path, "w");
    char line[256];
    while (status && peak && fgets(line, sizeof line, status)) {
        long kilobytes;
        if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) fprintf(peak, "%ld\n", kilobytes);
    }
    if (status) fclose(status);
    if (peak) fclose(peak);
}

static int is_below(const char *path) {
    return folder_length > 0 && strncmp(path, folder, folder_length) == 0
        && (path[folder_length] == 0 || path[folder_length] == '/');
}

// The path of an open file, where it is watched; else an empty string.
static int watched(int file, char *path) {
    if (folder_length == 0) return 0;
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_below(path);
}

static void note(char kind, const char *path, uint64_t offset, const void *data, uint64_t count) {
    if (log_file < 0) return;
    uint32_t length = strlen(path);
    real_write(log_file, &kind, 1);
    real_write(log_file, &length, 4);
    real_write(log_file, &offset, 8);
    real_write(log_file, &count, 8);
    real_write(log_file, path, length);
    if (data) real_write(log_file, data, count);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

// Counts an operation; whether the fault hits it.
static int hits(int is_sync) {
    operations++;
    if (at == 0 || operations < at) return 0;
    switch (fault) {
    case kill_it: die(); return 0;
    case tear: if (is_sync) die(); return 1;
    case full: case short_write: return !is_sync;
    case sync_error: return is_sync;
    default: return 0;
    }
}

static ssize_t do_write(int file, const void *data, size_t count, off64_t offset, int is_positioned) {
    char path[PATH_MAX];
    if (file == STDOUT_FILENO && folder_length > 0 && log_file >= 0) {
        pthread_mutex_lock(&lock);
        note('A', "", 0, NULL, 0);
        pthread_mutex_unlock(&lock);
    }
    if (file == log_file || !watched(file, path))
        return is_positioned ? real_pwrite(file, data, count, offset) : real_write(file, data, count);
    pthread_mutex_lock(&lock);
    if (!is_positioned) offset = lseek64(file, 0, SEEK_CUR);
    ssize_t result;
    if (hits(0)) {
        if (fault == tear || (fault == short_write && operations == at)) {
            result = is_positioned ? real_pwrite(file, data, count / 2, offset) : real_write(file, data, count / 2);
            if (fault == tear) die();
            note('W', path, offset, data, count / 2);
        } else {
            errno = ENOSPC;
            result = -1;
        }
    } else {
        result = is_positioned ? real_pwrite(file, data, count, offset) : real_write(file, data, count);
        if (result > 0) note('W', path, offset, data, result);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

ssize_t write(int file, const void *data, size_t count) { return do_write(file, data, count, 0, 0); }
ssize_t pwrite(int file, const void *data, size_t count, off_t offset) { return do_write(file, data, count, offset, 1); }
ssize_t pwrite64(int file, const void *data, size_t count, off64_t offset) { return do_write(file, data, count, offset, 1); }

static int fails_reading(int file) {
    char path[PATH_MAX];
    if (fault != read_error || !watched(file, path)) return 0;
    pthread_mutex_lock(&lock);
    int failing = ++reads >= at;
    pthread_mutex_unlock(&lock);
    if (failing) errno = EIO;
    return failing;
}

ssize_t read(int file, void *data, size_t count) { return fails_reading(file) ? -1 : real_read(file, data, count); }
ssize_t pread(int file, void *data, size_t count, off_t offset) {
    return fails_reading(file) ? -1 : real_pread(file, data, count, offset);
}
ssize_t pread64(int file, void *data, size_t count, off64_t offset) {
    return fails_reading(file) ? -1 : real_pread(file, data, count, offset);
}

static int do_sync(int file, int (*real)(int)) {
    char path[PATH_MAX];
    if (!watched(file, path)) return real(file);
    pthread_mutex_lock(&lock);
    int result = 0;
    if (hits(1)) {
        errno = EIO;
        result = -1;
    } else {
        result = real(file);
        if (result == 0) note('S', path, 0, NULL, 0);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

int fsync(int file) { return do_sync(file, real_fsync); }
int fdatasync(int file) { return do_sync(file, real_fdatasync); }

static int do_truncate(int file, off64_t size) {
    char path[PATH_MAX];
    if (!watched(file, path)) return real_ftruncate(file, size);
    pthread_mutex_lock(&lock);
    int result = 0;
    if (hits(0)) {
        if (fault == tear) die();
        errno = ENOSPC;
        result = -1;
    } else {
        result = real_ftruncate(file, size);
        if (result == 0) note('T', path, size, NULL, 0);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

int ftruncate(int file, off_t size) { return do_truncate(file, size); }
int ftruncate64(int file, off64_t size) { return do_truncate(file, size); }

int unlink(const char *path) {
    if (!is_below(path)) return real_unlink(path);
    pthread_mutex_lock(&lock);
    if (hits(0) && fault == tear) die();  // A full disk removes files as ever.
    int result = real_unlink(path);
    if (result == 0) note('U', path, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    return result;
}

int rename(const char *from, const char *to) {
    if (!is_below(to)) return real_rename(from, to);
    pthread_mutex_lock(&lock);
    if (hits(0) && fault == tear) die();
    int result = real_rename(from, to);
    if (result == 0) note('R', from, 0, to, strlen(to));
    pthread_mutex_unlock(&lock);
    return result;
}

static int refuses(const char *path, int flags) {
    return is_read_only && is_below(path) && ((flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT));
}

#define MODE va_list list; mode_t mode = 0; va_start(list, flags); if (flags & (O_CREAT | O_TMPFILE)) mode = va_arg(list, mode_t); va_end(list)

int open(const char *path, int flags, ...) {
    MODE;
    if (refuses(path, flags)) { errno = EROFS; return -1; }
    return real_open(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    MODE;
    if (refuses(path, flags)) { errno = EROFS; return -1; }
    return real_open(path, flags, mode);
}
int openat(int base, const char *path, int flags, ...) {
    MODE;
    if (refuses(path, flags)) { errno = EROFS; return -1; }
    return real_openat(base, path, flags, mode);
}
int access(const char *path, int mode) {
    if (is_read_only && is_below(path) && (mode & W_OK)) { errno = EROFS; return -1; }
    return real_access(path, mode);
}
int faccessat(int base, const char *path, int mode, int flags) {
    if (is_read_only && is_below(path) && (mode & W_OK)) { errno = EROFS; return -1; }
    return real_faccessat(base, path, mode, flags);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = real_clock_gettime(clock, time);
    if (now != 0 && clock == CLOCK_REALTIME && result == 0) time->tv_sec = now;
    return result;
}
