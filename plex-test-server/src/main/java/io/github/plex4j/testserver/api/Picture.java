package io.github.plex4j.testserver.api;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * A picture: a gradient whose colours depend on what it is a picture of.
 *
 * @param subject what it is a picture of
 * @param width pixels
 * @param height pixels
 */
record Picture(String subject, int width, int height) {
    private static final int LONGEST_COMMENT = 65_533;
    private static final int PNG_END = 12;

    /**
     * Returns the picture scaled as the image transcoder does: it fits into the box or, when it may overflow, covers it.
     *
     * @param overflow whether the smaller side counts
     * @param upscale whether it may become larger than it is
     */
    Picture scaled(int boxWidth, int boxHeight, boolean overflow, boolean upscale) {
        double horizontal = boxWidth / (double) width;
        double vertical = boxHeight / (double) height;
        double scale = overflow ? Math.max(horizontal, vertical) : Math.min(horizontal, vertical);
        double allowed = upscale ? scale : Math.min(1, scale);
        return new Picture(subject, pixels(width * allowed), pixels(height * allowed));
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    /**
     * Returns the file.
     *
     * @param format {@code png} or {@code jpg}
     * @param bytes how many bytes it has at least; what is missing is added where viewers look past it
     */
    byte[] encoded(String format, int bytes) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(), format, encoded);
        } catch (IOException exception) {
            throw new UncheckedIOException("The picture cannot be encoded", exception);
        }
        byte[] file = encoded.toByteArray();
        if (file.length >= bytes) {
            return file;
        }
        return format.equals("png") ? withChunk(file, bytes) : withComments(file, bytes);
    }

    private BufferedImage drawn() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color top = new Color(subject.hashCode() & 0x7f7f7f);
        graphics.setPaint(new GradientPaint(0, 0, top, 0, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** Adds comment segments behind the two bytes a JPEG file begins with. */
    private static byte[] withComments(byte[] file, int bytes) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream(bytes + 8);
        padded.write(file, 0, 2);
        for (int missing = bytes - file.length; missing > 0; ) {
            int length = Math.min(LONGEST_COMMENT, Math.max(0, missing - 4));
            padded.write(0xff);
            padded.write(0xfe);
            padded.write((length + 2) >> 8);
            padded.write((length + 2) & 0xff);
            padded.write(new byte[length], 0, length);
            missing -= length + 4;
        }
        padded.write(file, 2, file.length - 2);
        return padded.toByteArray();
    }

    /** Adds a private chunk before the one a PNG file ends with. */
    private static byte[] withChunk(byte[] file, int bytes) {
        int length = Math.max(0, bytes - file.length - PNG_END);
        byte[] named = ByteBuffer.allocate(length + 4)
                .put("paDd".getBytes(StandardCharsets.US_ASCII))
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(file.length + length + PNG_END)
                .put(file, 0, file.length - PNG_END)
                .putInt(length)
                .put(named)
                .putInt((int) sum.getValue())
                .put(file, file.length - PNG_END, PNG_END)
                .array();
    }
}
