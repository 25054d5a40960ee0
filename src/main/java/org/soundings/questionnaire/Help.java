package org.soundings.questionnaire;

import java.util.List;

/**
 * Where respondents find help when a question or a score distresses them (R17). Never the study's
 * contact: that can be the employer.
 *
 * @param text what is said first
 * @param links telephone numbers and pages, in the order in which they are shown; may be empty
 */
public record Help(Wording text, List<Link> links) {
  /** What the address of a telephone number begins with. */
  private static final String TELEPHONE = "tel:";

  public Help {
    links = List.copyOf(links);
  }

  /**
   * A telephone number or a page, in each language its own where they differ.
   *
   * @param label who answers there
   * @param shown the number as people write it, or the page's address
   * @param address what the link opens: {@code tel:} and digits, or the page's address
   */
  public record Link(Wording label, Wording shown, Wording address) {
    public boolean isTelephone() {
      return address.text().startsWith(TELEPHONE);
    }
  }

  /** The address that dials a number. */
  public static String dialled(String number) {
    return TELEPHONE + number.replaceAll("[^0-9+*#]", "");
  }
}
