package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.BodyWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes UTF-8 and lets characters beyond ASCII through as something that is no UTF-8. */
final class BrokenUtf8 extends FilterOutputStream {
    private final boolean latin1;
    private int lead;
    private int missing;

    private BrokenUtf8(OutputStream out, boolean latin1) {
        super(out);
        this.latin1 = latin1;
    }

    /** Writes characters that ISO-8859-1 has as their one byte there, all others as they are. */
    static BodyWriter latin1(BodyWriter body) {
        return out -> write(body, new BrokenUtf8(out, true));
    }

    /** Leaves out the last byte of each character of several bytes. */
    static BodyWriter cut(BodyWriter body) {
        return out -> write(body, new BrokenUtf8(out, false));
    }

    private static void write(BodyWriter body, BrokenUtf8 broken) throws IOException {
        body.writeTo(broken);
        broken.flush();
    }

    @Override
    public void write(int value) throws IOException {
        int octet = value & 0xFF;
        if (octet < 0x80) {
            out.write(octet);
        } else if (octet >= 0xC0) {
            begin(octet);
        } else {
            goOn(octet);
        }
    }

    private void begin(int octet) throws IOException {
        lead = octet;
        missing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        if (!inLatin1()) {
            out.write(octet);
        }
    }

    private void goOn(int octet) throws IOException {
        missing--;
        if (inLatin1()) {
            out.write(((lead & 0x03) << 6) | (octet & 0x3F));
        } else if (latin1 || missing > 0) {
            out.write(octet);
        }
    }

    private boolean inLatin1() {
        return latin1 && (lead == 0xC2 || lead == 0xC3);
    }
}
