package org.soundings.credential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person's part of a wave's key ({@link KeyParts}); alone it says nothing about it.
 *
 * @param number from 1
 * @param needed how many parts together are the key
 * @param key {@link SealingKey#id} of the public half
 * @param share 32 bytes in base64url, to be kept secret
 */
public record KeyPart(int number, int needed, String key, String share) {
  private static final Pattern FORM =
      Pattern.compile("part-([1-9])-of-which-([2-9])-are-needed\\.([\\w-]{22})\\.([\\w-]{43})");

  /** What {@link #text} wrote, whatever space stands around it; nothing else. */
  public static Optional<KeyPart> of(String text) {
    Matcher part = FORM.matcher(text.strip());
    return part.matches()
        ? Optional.of(
            new KeyPart(
                Integer.parseInt(part.group(1)),
                Integer.parseInt(part.group(2)),
                part.group(3),
                part.group(4)))
        : Optional.empty();
  }

  /** One line. */
  public String text() {
    return "part-%d-of-which-%d-are-needed.%s.%s".formatted(number, needed, key, share);
  }

  /** Says whose part it is, and nothing of the share. */
  @Override
  public String toString() {
    return "Part " + number + " of the key " + key;
  }
}
