package org.soundings.study;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of a preview, for whoever decides about it: its page says that it is not published, and so
 * does the name under which another file is saved.
 *
 * @param type as HTTP has it
 * @param policy the content security policy of a page or drawing; empty for other files
 * @param disposition as HTTP has it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record UnpublishedFile(byte[] content, String type, String policy, String disposition) {
  private static final String HEAD = "<title>";
  private static final String BODY = "<body>";

  /**
   * @param at where the preview's files are, an address that ends in a slash
   * @param words that it is not published
   * @return nothing where the preview has no such file
   */
  public static Optional<UnpublishedFile> of(
      Preview preview, String name, String at, String words) {
    return preview
        .file(name)
        .flatMap(file -> ResultsPages.type(name).map(type -> of(preview, file, type, at, words)));
  }

  private static UnpublishedFile of(
      Preview preview, PublishedFile file, String type, String at, String words) {
    boolean page = file.name().endsWith(".html");
    byte[] content = page ? marked(file.content(), preview.study(), at, words) : file.content();
    String saved = "not-published-" + file.name().replace('/', '-');
    return new UnpublishedFile(
        content,
        type,
        page || file.name().endsWith(".svg") ? OwnStyles.policy(content) : "",
        (page ? "inline" : "attachment") + "; filename=\"" + saved + "\"");
  }

  /** The same page, its links to the other files of the preview. */
  private static byte[] marked(byte[] page, String study, String at, String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;");
    String html =
        new String(page, StandardCharsets.UTF_8).replace("\"/results/" + study + "/", "\"" + at);
    String note = "<p class=\"sheet\"><strong>" + safe + "</strong></p>";
    return after(after(html, HEAD, safe + " - "), BODY, note).getBytes(StandardCharsets.UTF_8);
  }

  private static String after(String html, String tag, String added) {
    int end = html.indexOf(tag) + tag.length();
    return html.substring(0, end) + added + html.substring(end);
  }
}
