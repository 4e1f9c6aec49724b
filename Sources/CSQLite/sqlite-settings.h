#include <sqlite3.h>

// `sqlite3_config` takes any number of arguments, so Swift cannot call it.
static inline int hearsay_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
