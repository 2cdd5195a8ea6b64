// Judges a draft and prints the report as JSON: Check FILE. .NET 6 and newer, P/Invoke.
// No test of this project runs this file: there is no .NET where it is built. It declares what header quyche.h says.
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

internal static class Check
{
    [StructLayout(LayoutKind.Sequential)]
    private struct View
    {
        public IntPtr Data;
        public UIntPtr Size;

        public byte[] ToBytes()
        {
            var bytes = new byte[(int)Size];
            Marshal.Copy(Data, bytes, 0, bytes.Length);
            return bytes;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ParseOptions
    {
        public UIntPtr StructSize;
        public View Name;
        public UIntPtr Document;
        public IntPtr Limits;
        public IntPtr Progress;
        public IntPtr ProgressUser;
        public View OriginSha256;
        public int OriginFormat;
        public int Reserved;
    }

    private const string Library = "quyche"; // libquyche.so, libquyche.dylib or quyche.dll

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern int quyche_document_parse(byte[] data, UIntPtr size, ref ParseOptions options, out IntPtr document, ref IntPtr error);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern int quyche_check(IntPtr document, IntPtr norms, IntPtr options, out IntPtr report, ref IntPtr error);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern int quyche_report_json(IntPtr report, out View json, ref IntPtr error);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern View quyche_error_message(IntPtr error, int language);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern void quyche_error_free(IntPtr error);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern void quyche_report_free(IntPtr report);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern void quyche_document_free(IntPtr document);

    private static int Main(string[] arguments)
    {
        byte[] draft = File.ReadAllBytes(arguments[0]);
        byte[] name = Encoding.UTF8.GetBytes(Path.GetFileName(arguments[0]));
        GCHandle pinned = GCHandle.Alloc(name, GCHandleType.Pinned);
        IntPtr document = IntPtr.Zero, report = IntPtr.Zero, error = IntPtr.Zero;
        try
        {
            var options = new ParseOptions
            {
                StructSize = (UIntPtr)Marshal.SizeOf<ParseOptions>(),
                Name = new View { Data = pinned.AddrOfPinnedObject(), Size = (UIntPtr)name.Length },
            };
            View json = default;
            int status = quyche_document_parse(draft, (UIntPtr)draft.Length, ref options, out document, ref error);
            if (status == 0) status = quyche_check(document, IntPtr.Zero, IntPtr.Zero, out report, ref error);
            if (status == 0) status = quyche_report_json(report, out json, ref error);
            if (status != 0)
            {
                Console.Error.WriteLine(Encoding.UTF8.GetString(quyche_error_message(error, 1).ToBytes()));
                return 2;
            }
            using Stream output = Console.OpenStandardOutput();
            output.Write(json.ToBytes());
            return 0;
        }
        finally
        {
            quyche_error_free(error);
            quyche_report_free(report);
            quyche_document_free(document);
            pinned.Free();
        }
    }
}
