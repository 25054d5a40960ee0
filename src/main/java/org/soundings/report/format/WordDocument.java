package org.soundings.report.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a document as one file. Its parts carry no time, so that the same document has the
 * same bytes.
 */
public final class WordDocument {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PARTS = "/org/soundings/word/";

  private WordDocument() {}

  /**
   * @param language of its words, a BCP 47 tag
   */
  public static byte[] of(String title, String language, WordText text) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", part("content-types.xml"));
    parts.put("_rels/.rels", part("package-relations.xml"));
    parts.put("docProps/core.xml", properties(title, language));
    parts.put("word/_rels/document.xml.rels", part("document-relations.xml"));
    parts.put("word/styles.xml", part("styles.xml").replace("LANGUAGE", language));
    parts.put("word/document.xml", text.xml());
    return zipped(parts);
  }

  private static String properties(String title, String language) {
    String before = part("core.xml");
    return before.replace("LANGUAGE", language).replace("TITLE", WordText.escaped(title));
  }

  private static byte[] zipped(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String part(String name) {
    try (InputStream in = WordDocument.class.getResourceAsStream(PARTS + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
