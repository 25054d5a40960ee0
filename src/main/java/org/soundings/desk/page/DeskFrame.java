package org.soundings.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Asset;
import org.soundings.form.Tongue;
import org.soundings.form.item.Said;

/**
 * What every page for people who run studies has around its content.
 *
 * @param menu null where nobody is signed in
 * @param tongues the languages to choose from
 * @param address of the page that is shown again in another language
 */
public record DeskFrame(
    DeskWords words, @Nullable Menu menu, List<Tongue> tongues, String address) {
  /** In the form by which a language is chosen. */
  public static final String LANGUAGE = "language";

  public DeskFrame {
    tongues = List.copyOf(tongues);
  }

  public String language() {
    return words.language();
  }

  public String direction() {
    return Said.directionOf(language());
  }

  /** The address of the stylesheet. */
  public String style() {
    return "/assets/" + Asset.DESK.name();
  }
}
