package org.soundings.exchange.infer.label;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a cell where there is no answer, in the languages of the files that are read. */
public final class NoAnswer {
  private static final String SKIPPED = "skipped";
  public static final String REFUSED = "refused";

  /** Text in lower case to the reason it stands for, as a questionnaire names it. */
  private static final Map<String, String> REASONS = new HashMap<>();

  static {
    put(
        SKIPPED,
        """
        ?|??|???|na|#n/a|nan|<na>|null|#null!|(null)|.|-|--|---|–|—|missing|(missing)|system missing
        sysmis|skipped|(skipped)|#value!|#ref!|#div/0!|#name?|#num!|not available|unanswered
        consent_revoked|data_expired|not stated|not reported|not recorded|no data|left blank
        fehlend|sin datos|sin dato|sem dados|données manquantes|dato mancante|dati mancanti
        geen gegevens|uppgift saknas|svar saknas|uoplyst|uoppgitt|ei tietoa|tieto puuttuu
        andmed puuduvad|brak danych|b/d|neuvedeno|neuvedené|nincs adat|date lipsă
        nema podataka|ni podatka|нет данных|немає даних|няма данни|нема података
        nėra duomenų|nav datu|veri yok|χωρίς στοιχεία|بيانات مفقودة|欠損|欠損値|缺失|缺失值|결측
        결측값|tidak ada data|không có dữ liệu|ไม่มีข้อมูล
        """);
    put("not-asked", "not asked|(not asked)|inapplicable|inap|not displayed|not shown");
    put("not-applicable", "n/a");
    put(
        REFUSED,
        """
        no answer|(no answer)|no response|not answered|did not answer|refused|(refused)
        refusal|declined|declined to answer|declined to state|refused to answer|keine angabe
        keine angaben|keine antwort|ohne angabe|nicht beantwortet|k.a.|k. a.|k.a|verweigert
        sin respuesta|no contesta|no responde|ns/nc|ns-nc|ns / nc|ns/nr|ns-nr
        no sabe/no contesta|no sabe / no contesta|no sabe/no responde|sans réponse
        non réponse|non-réponse|pas de réponse|ne répond pas|nsp/nr|refus|ne se prononce pas
        sem resposta|não respondeu|não responde|recusou|recusou responder
        não sabe/não respondeu|não sabe / não respondeu|nessuna risposta|non risponde
        non sa/non risponde|n.r.|geen antwoord|geen opgave|weigert|wil niet zeggen|ej svar
        inget svar|ej besvarat|ej besvarad|vill ej svara|ubesvart|ikke besvart|ubesvaret
        ikke besvaret|intet svar|ingen svar|ei vastausta|ei vastannut|ei vastust
        brak odpowiedzi|odmowa|odmowa odpowiedzi|bez odpovědi|neodpověděl|neodpověděla
        odmítl|bez odpovede|neodpovedal|nincs válasz|nem válaszolt|nt/nv|fără răspuns
        nu răspunde|bez odgovora|ne odgovara|odbija|brez odgovora|neatsakė|nav atbildes
        нет ответа|отказ|отказ от ответа|без ответа|не ответил|не ответила|відмова
        немає відповіді|без відповіді|без отговор|не отговаря|без одговора|δξ/δα|δγ/δα
        δεν απαντώ|δεν απάντησε|χωρίς απάντηση|δεν ξέρω/δεν απαντώ|cevap yok|cevapsız
        yanıt yok|fy/cy|لا إجابة|لا اجابة|بدون إجابة|لا جواب|رفض الإجابة|لم يجب|بدون پاسخ
        بی پاسخ|ללא תשובה|אין תשובה|סירב לענות|無回答|未回答|未記入|回答拒否|回答しない|答えたくない|回答したくない|未作答|拒答
        拒绝回答|拒絕回答|不愿回答|不想回答|不願回答|무응답|응답거부|응답 거부|대답하지 않음|không trả lời|từ chối trả lời
        tidak menjawab|tidak ada jawaban|tiada jawapan|menolak menjawab|ไม่ตอบ|ไม่ระบุ
        कोई उत्तर नहीं|उत्तर नहीं दिया
        """);
  }

  private static void put(String reason, String texts) {
    texts
        .strip()
        .lines()
        .flatMap(line -> Arrays.stream(line.split("\\|")))
        .forEach(text -> REASONS.put(text, reason));
  }

  /** How respondents decline; what comes behind is not looked at. */
  private static final String DECLINES =
      """
      (i( would|.d)? )?(prefer|rather) not( to)? (say|answer|disclose|share|respond|state)\\b
      (i )?(decline|choose not) to (answer|say|state|respond)\\b
      prefiero no (decir|contestar|responder)
      prefiro não (dizer|responder|informar|declarar)
      je préfère ne pas\\b
      ne souhaite pas répondre
      preferisco non (dire|rispondere)
      (ich )?möchte (ich )?(das |dazu )?(nicht (sagen|angeben|beantworten)|keine angaben? machen)
      (wil|zeg) ik liever niet
      liever niet zeggen
      vill (inte|ej) (svara|uppge|ange|säga)
      (ønsker|vil) ikke (å |at )?(svare|oppgi|oplyse)
      en halua (vastata|kertoa|sanoa)
      (wolę nie|nie chcę) (odpowiadać|podawać|mówić|odpowiedzieć)
      odmawiam odpowiedzi
      (nechci|nechcem|nepřeji si) (odpov|uv|říkat)
      nem (kívánok|szeretnék|akarok) válaszolni
      prefer să nu răspund
      (не хочу|предпочитаю не|не бажаю|не желая да) (отвечать|указывать|говорить|відповідати|отговоря)
      (δεν (επιθυμώ|θέλω)|προτιμώ) να (μην? )?(απαντήσω|πω)
      (belirtmek|cevaplamak|cevap vermek|yanıtlamak|söylemek) istemiyorum
      أفضل عدم (الإجابة|الاجابة|الإفصاح)
      لا أرغب في الإجابة
      מעדי(ף|פה)(/ה)? (שלא|לא) (לענות|לומר)
      응답하고 싶지 않
      대답하고 싶지 않
      밝히고 싶지 않
      """;

  private static final Pattern DECLINED =
      Pattern.compile(
          "(" + String.join("|", DECLINES.strip().split("\n")) + ").*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** The words with which one of them may begin, so that few texts are looked at closely. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          """
          i i'd i’d prefer rather decline choose prefiero prefiro je ne preferisco ich möchte wil zeg
          liever vill ønsker vil en wolę nie odmawiam nechci nechcem nepřeji nem не предпочитаю δεν
          προτιμώ belirtmek cevaplamak cevap yanıtlamak söylemek أفضل لا מעדיף מעדיפה מעדיף/ה 응답하고
          대답하고 밝히고
          """
              .strip()
              .split("\\s+"));

  private NoAnswer() {}

  /** The reason that a text usually stands for. */
  static Optional<String> reason(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String reason = REASONS.get(lower);
    return reason == null && declines(lower) ? Optional.of(REFUSED) : Optional.ofNullable(reason);
  }

  /** Whether it is how a respondent declines. */
  static boolean isRefusal(String text) {
    return declines(text.toLowerCase(Locale.ROOT));
  }

  private static boolean declines(String lower) {
    int end = lower.indexOf(' ');
    return end > 0
        && BEGINNINGS.contains(lower.substring(0, end))
        && DECLINED.matcher(lower).matches();
  }
}
