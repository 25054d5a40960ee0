package org.soundings.exchange.infer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;

/**
 * The cells of a column taken apart at a separator.
 *
 * @param cells how many cells hold more than one part
 * @param counts how often each part occurs
 * @param broken whether a part is no text of its own: too long, or half of a pair of brackets
 */
record Parts(long cells, Map<String, Long> counts, boolean broken) {
  private static final int LONGEST = 120;

  static Parts of(Profile profile, String separator) {
    Pattern pattern = Pattern.compile(separator, Pattern.LITERAL);
    Map<String, Long> counts = new LinkedHashMap<>();
    long cells = 0;
    boolean broken = false;
    for (Map.Entry<String, Long> cell : profile.counts().entrySet()) {
      String[] parts = pattern.split(cell.getKey());
      cells += parts.length > 1 ? cell.getValue() : 0;
      for (String part : parts) {
        String text = Header.clean(part);
        if (!text.isEmpty()) {
          counts.merge(text, cell.getValue(), Long::sum);
          broken |= text.length() > LONGEST || count(text, '(') != count(text, ')');
        }
      }
    }
    return new Parts(cells, counts, broken);
  }

  private static long count(String text, char c) {
    return text.chars().filter(at -> at == c).count();
  }
}
