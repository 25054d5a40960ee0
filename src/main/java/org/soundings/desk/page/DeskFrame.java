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
 * @param passkeys whether a passkey can be used or made on the page
 */
public record DeskFrame(
    DeskWords words, @Nullable Menu menu, List<Tongue> tongues, String address, boolean passkeys) {
  /** In the form by which a language is chosen. */
  public static final String LANGUAGE = "language";

  public DeskFrame {
    tongues = List.copyOf(tongues);
  }

  public DeskFrame withPasskeys() {
    return new DeskFrame(words, menu, tongues, address, true);
  }

  /** The address of the script of passkeys. */
  public String script() {
    return "/assets/" + Asset.PASSKEY.name();
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
