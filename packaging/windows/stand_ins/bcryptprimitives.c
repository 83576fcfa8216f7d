/* A stand-in for Windows' bcryptprimitives.dll, which Wine 8 lacks and Rust's libraries ask for random numbers
   (reading .xlsx is one). For Wine only: never laid into what is shipped. */
#include <windows.h>

__declspec(dllimport) BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom, of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    while (length) {
        ULONG part = length > 0x10000 ? 0x10000 : (ULONG)length;
        if (!SystemFunction036(buffer, part))
            return FALSE;
        buffer += part;
        length -= part;
    }
    return TRUE;
}
