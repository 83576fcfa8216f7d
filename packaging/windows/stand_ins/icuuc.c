/* A stand-in for Windows 10's icuuc.dll, which Wine 8 lacks and Qt6Core.dll asks for the converters below.
   It has no converter to offer, which Qt allows for. For Wine only: never laid into what is shipped. */
#define EXPORT __declspec(dllexport)
#define FILE_ACCESS_ERROR 4

typedef int ErrorCode;

static void fail(ErrorCode *error)
{
    if (error)
        *error = FILE_ACCESS_ERROR;
}

EXPORT void *ucnv_open(const char *name, ErrorCode *error) { fail(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { return 4; }
EXPORT const char *ucnv_getName(void *converter, ErrorCode *error) { fail(error); return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, ErrorCode *error) { fail(error); return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT void ucnv_getToUCallBack(void *converter, void **action, void **context) {}
EXPORT void ucnv_getFromUCallBack(void *converter, void **action, void **context) {}
EXPORT void ucnv_setToUCallBack(void *c, void *action, void *context, void *old, void *of, ErrorCode *error) { fail(error); }
EXPORT void ucnv_setFromUCallBack(void *c, void *action, void *context, void *old, void *of, ErrorCode *error) { fail(error); }
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_cbToUWriteUChars(void *arguments, void *source, int length, int offset, ErrorCode *error) { fail(error); }
EXPORT void ucnv_cbFromUWriteUChars(void *arguments, void *source, void *end, int offset, ErrorCode *error) { fail(error); }
EXPORT void ucnv_toUnicode(void *c, void *to, void *end, void *from, void *limit, void *offsets, signed char flush,
                           ErrorCode *error) { fail(error); }
EXPORT void ucnv_fromUnicode(void *c, void *to, void *end, void *from, void *limit, void *offsets, signed char flush,
                             ErrorCode *error) { fail(error); }
EXPORT int ucnv_toUCountPending(void *converter, ErrorCode *error) { return 0; }
EXPORT int ucnv_fromUCountPending(void *converter, ErrorCode *error) { return 0; }
