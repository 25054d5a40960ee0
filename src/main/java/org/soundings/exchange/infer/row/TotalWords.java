package org.soundings.exchange.infer.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.exchange.Header;

/** What lines of totals and means are called. */
final class TotalWords {
  private static final Pattern SIZE = Pattern.compile("\\s*\\(?\\s*[nN]\\s*=\\s*[\\d.,' ]+\\)?$");

  /** What a line of totals says. */
  private static final String WORDS =
      "(grand |sub-?)?totals?|sums?|averages?|means?|summen?|gesamt(summe)?|insgesamt"
          + "|mittel(wert)?|durchschnitt(swert)?|suma( total)?|promedio|media( aritmética)?"
          + "|total g[eé]n[eé]ral|total geral|somme|moyenne|total[ei]|somma|totaal|gemiddelde"
          + "|som|soma|média|średnia|razem|ogółem|yhteensä|keskiarvo|summa|medelvärde|totalt"
          + "|i alt|gennemsnit|gjennomsnitt|toplam|ortalama|celkem|průměr|összesen|átlag"
          + "|итого|всего|среднее|усього|разом|общо|ukupno|prosjek|skupaj|spolu|iš viso|kopā|kokku"
          + "|tổng( cộng| số)?|trung bình|jumlah|rata-rata|purata|σύνολο|μέσος όρος"
          + "|合計|合计|總計|总计|小計|小计|平均値?|平均值|합계|총계|평균|รวม|เฉลี่ย|ค่าเฉลี่ย|कुल|योग|औसत"
          + "|المجموع|مجموع|الإجمالي|المتوسط|סך הכל|סה\"כ|ממוצע|جمع|میانگین";

  private static final Pattern TOTALS =
      Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same of a part of the rows. */
  private static final Pattern OF_PART =
      Pattern.compile(
          "(" + WORDS + "|zwischensumme)[ :-]+\\S.{0,40}|\\S.{0,40}[ :-]+(" + WORDS + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What it may say, though an answer may be called so too. */
  private static final Pattern MAYBE =
      Pattern.compile(
          "(all|overall|alle|todos|todas|tous|toutes|tutti|tutte|alla|wszystkie)( \\S.{0,40})?"
              + "|everyone|n|count|anzahl|ø|∑|σ|sd|s\\.d\\.|std\\.?"
              + "|(std\\.?|standard) ?dev(iation|\\.)?|standardabweichung|desviación.*|écart.type"
              + "|median|min(imum)?\\.?|max(imum)?\\.?|variance|se|std\\.? error",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What else such rows are called, which is the name of nobody: statistics, keys, maxima. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "median[ae]?|médiane|minimum|maximum|m[ií]nimo|m[áa]ximo|highest|lowest|range|mode|(std\\.?|standard)"
              + " ?dev(iation|\\.)?|s\\.?d\\.?|standardabweichung|variance|desviación.*|écart.type|中央値|中位数|最大値?|最小値?|标准差|標準偏差|(answer"
              + " |scoring )?key|(correct|right|model)"
              + " answers?|solutions?|(muster)?lösung(en)?|richtige? antwort(en)?|clave( de"
              + " respuestas)?|respuestas? correctas?|corrigé|facit|gabarito|chiave|klucz|正解|答案|out"
              + " of|(points )?possible( points)?|max(imum|imal)?\\.?"
              + " (possible|points|score|marks|punkte|punktzahl|poäng|puntos)"
              + "|höchst(punkt)?zahl|weights?|gewichtung",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What further lines below one of totals are called. */
  private static final Pattern STACKED =
      Pattern.compile(
          "(total |number |no\\.? )?(of )?(answered|responses?|respondents?|participants|valid( n)?|missing"
              + "|skipped|blank)|total n|q[13]|(lower|upper|first|third) quartile|iqr|\\d\\d?(th)?"
              + " percentile|%|per ?cent(age)?|skew(ness)?|kurtosis|cv|sem?|ci|95 ?%.*|mediana?|moda|modus|median[ew]?"
              + "|varian(z|za|ce)|odchylenie.*|deviazione.*|desvio.*|standaardafwijking|standardavvikelse|standardavvik"
              + "|standardafvigelse|effectifs?|freq(uency|\\.)?|fallzahl|gültig(e)?|fehlend(e)?|spannweite",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TOTAL_IN_CELL =
      Pattern.compile("(\\p{L}[\\p{L} .]{1,30}?)\\s*[:=]\\s*[\\d.,]+");

  private TotalWords() {}

  /** A cell without how many there are: Total of "Total (n = 40):". */
  static String label(String cell) {
    return SIZE.matcher(Header.clean(cell)).replaceFirst("").replaceAll("[:. ]+$", "");
  }

  /** Whether a label is a word for totals or means, or has one before their number. */
  static boolean are(String label) {
    return TOTALS.matcher(label).matches() || isBeforeNumber(label);
  }

  /** Whether a label is a word for totals or means of a part: Subtotal North, North Total. */
  static boolean areOfPart(String label) {
    return OF_PART.matcher(label).matches();
  }

  /** Whether it may be such a word, though an answer may be called so too. */
  static boolean mayBe(String label) {
    return MAYBE.matcher(label).matches();
  }

  /** Whether a label is a word for a statistic, a key or a maximum, and no name. */
  static boolean areNobody(String label) {
    return NOBODY.matcher(label).matches();
  }

  /** Whether a label is a word for some statistic, as lines of a block of totals are called. */
  static boolean areStatistic(String label) {
    return are(label) || mayBe(label) || areNobody(label) || STACKED.matcher(label).matches();
  }

  private static boolean isBeforeNumber(String label) {
    Matcher total = TOTAL_IN_CELL.matcher(label);
    return total.matches() && TOTALS.matcher(total.group(1).strip()).matches();
  }
}
