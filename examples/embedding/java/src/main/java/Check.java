import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Judges a draft and prints the report as JSON: Check FILE. Java 8 and JNA; QUYCHE_LIBRARY names the library where it is not installed. */
public final class Check {
    public static final class SizeT extends IntegerType {
        public SizeT() {
            this(0);
        }

        public SizeT(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    @FieldOrder({"data", "size"})
    public static class View extends Structure {
        public Pointer data;
        public SizeT size = new SizeT();

        public static final class ByValue extends View implements Structure.ByValue {}

        byte[] bytes() {
            return data.getByteArray(0, size.intValue());
        }
    }

    @FieldOrder({"struct_size", "name", "document", "limits", "progress", "progress_user", "origin_sha256", "origin_format", "reserved"})
    public static class ParseOptions extends Structure {
        public SizeT struct_size = new SizeT();
        public View name = new View();
        public SizeT document = new SizeT();
        public Pointer limits;
        public Pointer progress;
        public Pointer progress_user;
        public View origin_sha256 = new View();
        public int origin_format;
        public int reserved;
    }

    public interface Quyche extends Library {
        int quyche_document_parse(byte[] data, SizeT size, ParseOptions options, PointerByReference document, PointerByReference error);

        int quyche_check(Pointer document, Pointer norms, Pointer options, PointerByReference report, PointerByReference error);

        int quyche_report_json(Pointer report, View json, PointerByReference error);

        View.ByValue quyche_error_message(Pointer error, int language);

        void quyche_error_free(Pointer error);

        void quyche_report_free(Pointer report);

        void quyche_document_free(Pointer document);
    }

    public static void main(String[] arguments) throws IOException {
        String library = System.getenv("QUYCHE_LIBRARY");
        Quyche quyche = Native.load(library == null ? "quyche" : library, Quyche.class);
        Path path = Paths.get(arguments[0]);
        byte[] draft = Files.readAllBytes(path);
        byte[] name = path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        Memory nameBytes = new Memory(name.length + 1);
        nameBytes.write(0, name, 0, name.length);
        ParseOptions options = new ParseOptions();
        options.struct_size = new SizeT(options.size());
        options.name.data = nameBytes;
        options.name.size = new SizeT(name.length);

        PointerByReference document = new PointerByReference();
        PointerByReference report = new PointerByReference();
        PointerByReference error = new PointerByReference();
        View json = new View();
        int status = quyche.quyche_document_parse(draft, new SizeT(draft.length), options, document, error);
        if (status == 0) status = quyche.quyche_check(document.getValue(), null, null, report, error);
        if (status == 0) status = quyche.quyche_report_json(report.getValue(), json, error);
        if (status == 0) {
            System.out.write(json.bytes());
            System.out.flush();
        } else {
            System.err.println(new String(quyche.quyche_error_message(error.getValue(), 1).bytes(), StandardCharsets.UTF_8));
        }
        quyche.quyche_error_free(error.getValue());
        quyche.quyche_report_free(report.getValue());
        quyche.quyche_document_free(document.getValue());
        System.exit(status == 0 ? 0 : 2);
    }
}
