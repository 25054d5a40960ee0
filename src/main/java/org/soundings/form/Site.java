package org.soundings.form;

/**
 * Where the pages of one installation find each other.
 *
 * @param home address of the first page
 * @param style address of {@link Asset#STYLE}
 * @param script address of {@link Asset#SCRIPT}
 */
public record Site(String home, String style, String script) {
  /** A site below {@code root} (empty, or such as {@code /soundings}), assets in its folder. */
  public static Site at(String root) {
    String assets = root + "/assets/";
    return new Site(root + "/", assets + Asset.STYLE.name(), assets + Asset.SCRIPT.name());
  }
}
