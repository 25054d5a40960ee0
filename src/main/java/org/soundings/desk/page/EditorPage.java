package org.soundings.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Asset;
import org.soundings.form.Templates;
import org.soundings.form.Tongue;
import org.soundings.form.item.Said;

/**
 * The page on which a questionnaire is edited as text.
 *
 * @param page with what stands above the text
 * @param address of the page
 * @param text what is edited
 * @param editable whether the person may change it
 * @param note why not, or what holds of it
 * @param checked what is wrong with it; null beside two versions
 * @param viewed what it looks like; null where it cannot be shown
 * @param compared the version that was saved in between, beside {@code text}; null where none was
 */
public record EditorPage(
    DeskPage page,
    String address,
    String text,
    String seen,
    boolean editable,
    @Nullable Said note,
    @Nullable CheckedText checked,
    @Nullable Viewed viewed,
    @Nullable SideBySide compared) {

  /**
   * The questionnaire as people see it.
   *
   * @param src address of the page that is shown
   * @param screens to choose from
   */
  public record Viewed(String src, String screen, List<Screen> screens, List<Tongue> tongues) {
    public Viewed {
      screens = List.copyOf(screens);
      tongues = List.copyOf(tongues);
    }
  }

  /** A page of the form. */
  public record Screen(String id, Said words) {}

  /** For whoever has it. */
  public EditorPage withoutText() {
    return new EditorPage(page, address, "", seen, editable, note, checked, viewed, compared);
  }

  public DeskWords words() {
    return page.frame().words();
  }

  public String style() {
    return "/assets/" + Asset.EDITOR_STYLE.name();
  }

  public String script() {
    return "/assets/" + Asset.EDITOR.name();
  }

  public String schema() {
    return "/assets/" + Asset.SCHEMA.name();
  }

  public String html() {
    return Templates.render("desk/editor", this);
  }
}
