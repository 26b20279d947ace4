package io.github.plex4j.testserver.api;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures: a gradient of the size asked for, whose colours depend on what it is a picture of. */
final class ImageEndpoints {
    private static final int LARGEST = 4000;

    private final Context context;

    ImageEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/photo/:/transcode", this::transcode)
                .get("/library/metadata/{id}/thumb/{stamp}", call -> ofItem(call, 400, 600))
                .get("/library/metadata/{id}/art/{stamp}", call -> ofItem(call, 1280, 720))
                .get("/library/metadata/{id}/thumb", call -> ofItem(call, 400, 600))
                .get("/library/metadata/{id}/art", call -> ofItem(call, 1280, 720));
    }

    private Answer ofItem(Call call, int width, int height) {
        context.item(call.variable("id"));
        return picture(call.variable("id"), width, height, "jpg");
    }

    private Answer transcode(Call call) {
        String url = call.parameters().first("url").orElseThrow(() -> new StatusException(400));
        int width = call.parameters().count("width").orElseThrow(() -> new StatusException(400));
        int height = call.parameters().count("height").orElseThrow(() -> new StatusException(400));
        String format = call.parameters().first("format").orElse("jpg");
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new StatusException(400);
        }
        if (url.startsWith("/library/metadata/")) {
            context.item(url.split("/", -1)[3]);
        }
        return picture(url, width, height, format.equals("png") ? "png" : "jpg");
    }

    private static Answer picture(String subject, int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color top = new Color(subject.hashCode() & 0x7f7f7f);
        graphics.setPaint(new GradientPaint(0, 0, top, 0, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException exception) {
            throw new UncheckedIOException("The picture cannot be encoded", exception);
        }
        return Answer.bytes(format.equals("png") ? "image/png" : "image/jpeg", bytes.toByteArray());
    }
}
