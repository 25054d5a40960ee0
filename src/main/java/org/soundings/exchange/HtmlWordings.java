package org.soundings.exchange;

import java.util.regex.Pattern;

/** Wordings as people saw them, where a survey programme wrote them down with their HTML. */
public final class HtmlWordings {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|lt|gt|quot|#39|apos);");

  private HtmlWordings() {}

  /** The words without tags, and with the signs that entities stand for. */
  public static String plain(String wording) {
    if (!TAG.matcher(wording).find() && !ENTITY.matcher(wording).find()) {
      return wording;
    }
    String words = TAG.matcher(wording).replaceAll(" ");
    return Header.clean(ENTITY.matcher(words).replaceAll(found -> sign(found.group(1))))
        .replaceAll(" (?=[?!.,;:])", "");
  }

  private static String sign(String entity) {
    return switch (entity) {
      case "nbsp" -> " ";
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> "'";
    };
  }
}
