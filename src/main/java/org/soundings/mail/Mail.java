package org.soundings.mail;

/**
 * A mail of plain text.
 *
 * @param to one address
 * @param subject a line; what would end it is left out when it is sent
 * @param language of the text, as a BCP 47 tag
 */
public record Mail(String to, String subject, String text, String language) {
  /** Names nobody. */
  @Override
  public String toString() {
    return "Mail in " + language;
  }
}
