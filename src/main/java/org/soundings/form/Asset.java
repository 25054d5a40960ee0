package org.soundings.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.soundings.hash.Sha256;

/**
 * A file that every page loads. Its name changes with its content, so it may be cached for ever.
 *
 * @param name such as {@code style-0f3a9c11.css}
 * @param type its media type
 * @param bytes its content; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, String type, byte[] bytes) {
  /** The one stylesheet. */
  public static final Asset STYLE =
      of(
          "style",
          "css",
          "text/css; charset=utf-8",
          "/org/soundings/style/tokens.css",
          "/org/soundings/style/form.css");

  /** The one script; every page works without it. */
  public static final Asset SCRIPT =
      of("script", "js", "text/javascript; charset=utf-8", "script.js");

  /** The script of the invitation's page alone. */
  public static final Asset INVITATION =
      of("invitation", "js", "text/javascript; charset=utf-8", "credential.js", "invitation.js");

  /** The stylesheet of the pages for people who run studies. */
  public static final Asset DESK =
      of(
          "desk",
          "css",
          "text/css; charset=utf-8",
          "/org/soundings/style/tokens.css",
          "/org/soundings/style/desk.css");

  /** The script of the pages on which people who run studies use or make a passkey. */
  public static final Asset PASSKEY =
      of("passkey", "js", "text/javascript; charset=utf-8", "passkey.js");

  /** What the page on which a questionnaire's text is edited has besides. */
  public static final Asset EDITOR_STYLE =
      of("editor", "css", "text/css; charset=utf-8", "/org/soundings/style/editor.css");

  /** The script of that page, which works without it. */
  public static final Asset EDITOR =
      of(
          "editor",
          "js",
          "text/javascript; charset=utf-8",
          "completion.js",
          "suggestions.js",
          "editor.js");

  /** What can be written in a questionnaire's file, for that script. */
  public static final Asset SCHEMA =
      of("questionnaire", "json", "application/json", "questionnaire.json");

  public static final List<Asset> ALL =
      List.of(STYLE, SCRIPT, INVITATION, DESK, PASSKEY, EDITOR_STYLE, EDITOR, SCHEMA);

  private static final int SHORT_HASH = 12;

  private static Asset of(String name, String ending, String type, String... files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : files) {
      try (InputStream in = Asset.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the build lacks " + file);
        }
        in.transferTo(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    byte[] bytes = all.toByteArray();
    return new Asset(name + "-" + hash(bytes) + "." + ending, type, bytes);
  }

  private static String hash(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, SHORT_HASH);
  }
}
