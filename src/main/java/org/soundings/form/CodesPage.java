package org.soundings.form;

import java.util.List;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;

/** Codes to be printed, cut apart and drawn by lot, a page for each stratum. */
public record CodesPage(Frame frame, Said title, List<Sheet> sheets) {
  /**
   * The slips of one stratum.
   *
   * @param name of the stratum, or null where there are none
   */
  public record Sheet(@org.jspecify.annotations.Nullable Said name, List<Slip> slips) {
    public Sheet {
      slips = List.copyOf(slips);
    }
  }

  /**
   * One invitation.
   *
   * @param address to type, without the code
   * @param keys digits of the hash of the wave's keys, to be compared (A9)
   * @param size of the pattern, its white margin included
   * @param pattern the dark squares of its QR code, as the path of an SVG
   */
  public record Slip(String address, String code, String keys, int size, String pattern) {}

  public CodesPage {
    sheets = List.copyOf(sheets);
  }

  public static CodesPage of(Wording study, String language, Site site, List<Sheet> sheets) {
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(study, language);
    String shown = phrases.text("title.page", phrases.text("codes.title"), title.text());
    return new CodesPage(new Frame(language, shown, site, phrases), title, sheets);
  }

  public String html() {
    return Templates.render("form/codes", this);
  }
}
