package org.soundings.exchange.infer.label;

import java.util.List;
import java.util.regex.Pattern;

/** Tells options that look as if they had an order, though it is not known which. */
public final class Graded {
  private static final int LEAST = 3;

  /** Words that say how much, how often or how surely, and negations. */
  private static final Pattern DEGREE =
      word(
          "not|no|none|never|very|too|much|more|less|most|least|rather|quite|somewhat|slightly|strongly|fully|partly|totally|completely"
              + "|extremely|always|often|rarely|sometimes|usually|definitely|probably|above|below|over|under|up to|low|lower|high|higher|better|worse|better|poor|good|maybe"
              + "|nicht|kein[e]?|nie|sehr|eher|ziemlich|kaum|gar|überhaupt|voll|völlig|teils|teilweise|weder|etwas|wenig|weniger|viel|mehr|manchmal|selten|oft|häufig|immer|unter|über|bis|vielleicht"
              + "|pas|jamais|très|plutôt|peu|assez|tout|plus|moins|souvent|toujours|parfois|rarement|jusqu'à|aucune?|ni|neutre|moyen(ne)?"
              + "|nada|nunca|muy|poco|algo|bastante|mucho|más|menos|siempre|casi|totalmente|parcialmente|mayor|menor|hasta|regular|sin"
              + "|não|muito|pouco|sempre|mais|até|acima|abaixo|nem|discordo|concordo|neutro"
              + "|non|per niente|molto|abbastanza|mai|spesso|più|meno|né|nessun[oa]?"
              + "|niet|nooit|zeer|heel|helemaal|soms|vaak|altijd|meer|minder|mee|neutraal|geen"
              + "|nie|bardzo|raczej|zdecydowanie|ani|nigdy|zawsze|często|rzadko|czasami|powyżej|poniżej|mniej|więcej|ponad|źle|dobrze|średnio"
              + "|çok|hiç|hiçbir|kesinlikle|az|biraz|bazen|nadiren|her zaman|değil(im)?|kararsızım|üstü|altı|üzeri"
              + "|inte|mycket|helt|delvis|aldrig|alltid|ofta|ibland|sällan|varken|mindre|mer"
              + "|ikke|meget|helt|aldri|alltid|ofte|erittäin|täysin|ei|en|jokseenkin|velmi|spíše|nikdy|vždy|nem|nagyon|foarte|deloc"
              + "|не|очень|скорее|полностью|никогда|всегда|часто|редко|дуже|ніколи|завжди|πολύ|καθόλου|ποτέ|πάντα|لا|جدا|دائما|أبدا");

  private static final Pattern EAST =
      Pattern.compile("とても|非常に|やや|あまり|まったく|全く|どちら|非常|比较|完全|从不|总是|有时|매우|전혀|보통|항상");

  private static final Pattern NUMBER_FIRST = Pattern.compile("\\W*\\d.*");

  private Graded() {}

  private static Pattern word(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Whether two labels or more, and a third of them, say how much or not, or most begin with a
   * number.
   */
  public static boolean are(List<String> all) {
    List<String> labels = all.stream().filter(label -> !Asides.isAside(label)).toList();
    long degrees = labels.stream().filter(Graded::saysDegree).count();
    long numbers = labels.stream().filter(l -> NUMBER_FIRST.matcher(l).matches()).count();
    return labels.size() >= LEAST
        && (degrees > 1 && LEAST * degrees >= labels.size()
            || numbers > 1 && 2 * numbers >= labels.size());
  }

  private static boolean saysDegree(String label) {
    return DEGREE.matcher(label).find() || EAST.matcher(label).find();
  }
}
