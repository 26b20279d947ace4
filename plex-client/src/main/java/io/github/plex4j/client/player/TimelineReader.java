package io.github.plex4j.client.player;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timelines of a player. Players answer XML whatever is asked for, at times broken behind what matters: what was read until
 * then counts. Document types and entities are not read.
 */
final class TimelineReader implements BodyReader<List<Timeline>> {
    private static final int MOST = 20;
    private static final int LONGEST_NUMBER = 15;

    @Override
    public List<Timeline> read(ResponseBody body) throws IOException {
        List<Timeline> timelines = new ArrayList<>();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(body.stream());
            while (timelines.size() < MOST && xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Timeline")) {
                    timelines.add(timeline(xml));
                }
            }
        } catch (XMLStreamException broken) {
            if (timelines.isEmpty()) {
                throw new MalformedBodyException("the answer of the player is not XML");
            }
        }
        return timelines;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Timeline timeline(XMLStreamReader xml) {
        Long volume = number(xml, "volume");
        return new Timeline(
                Objects.requireNonNullElse(text(xml, "type"), "video"),
                Objects.requireNonNullElse(text(xml, "state"), "stopped"),
                text(xml, "ratingKey"),
                duration(xml, "time"),
                duration(xml, "duration"),
                volume == null ? null : (Integer) (int) Math.max(0, Math.min(100, volume)));
    }

    private static @Nullable String text(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable Duration duration(XMLStreamReader xml, String name) {
        Long milliseconds = number(xml, name);
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }

    private static @Nullable Long number(XMLStreamReader xml, String name) {
        String value = text(xml, name);
        boolean isNumber = value != null
                && value.length() <= LONGEST_NUMBER
                && value.chars().allMatch(character -> character >= '0' && character <= '9');
        return isNumber ? (Long) Long.parseLong(String.valueOf(value)) : null;
    }
}
