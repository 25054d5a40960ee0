package org.soundings.desk.page;

import org.jspecify.annotations.Nullable;
import org.soundings.form.Asset;
import org.soundings.form.item.Said;

/**
 * What every page for people who run studies has around its content.
 *
 * @param menu null where nobody is signed in
 */
public record DeskFrame(String language, DeskWords words, @Nullable Menu menu) {
  public String direction() {
    return Said.directionOf(language);
  }

  /** The address of the stylesheet. */
  public String style() {
    return "/assets/" + Asset.DESK.name();
  }
}
