package org.soundings.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soundings.disclosure.Policy;
import org.soundings.form.Promise;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Wording;

/**
 * A draft of a data protection impact assessment (Regulation (EU) 2016/679, article 35(7)) from a
 * study's settings, as Markdown in English. What only the organisation can know is a marked blank.
 */
final class Dpia {
  private final Promised promised;
  private final Promise promise;
  private final StringBuilder text = new StringBuilder();

  Dpia(Promised promised) {
    this.promised = promised;
    this.promise = promised.promise();
  }

  String text() {
    line("# Data protection impact assessment: %s", words(promise.title()));
    line("");
    line(
        "A draft under article 35(7) GDPR, written from the settings of the study `%s`, wave `%s`,"
            + " as they hold today. It is no legal advice. **[TO FILL IN: ...]** marks what only the"
            + " organisation knows.",
        promised.study().id(), promised.wave().id().wave());
    processing();
    necessity();
    publication();
    risks();
    rights();
    decision();
    return text.toString();
  }

  private void line(String pattern, Object... arguments) {
    text.append(String.format(Locale.ROOT, pattern, arguments)).append('\n');
  }

  private void heading(String heading) {
    line("");
    line("## %s", heading);
    line("");
  }

  private void blank(String about) {
    line("- **[TO FILL IN: %s]**", about);
  }

  /** A text of the study's own, on one line and without Markdown's marks. */
  private String words(Wording wording) {
    return wording
        .in("en")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }

  private void processing() {
    heading("1. What is done");
    blank("controller, its contact and data protection officer");
    if (promise.asker() != null) {
      line("- Respondents are told that they are asked by: %s", words(promise.asker()));
    }
    if (promise.contact() != null) {
      line("- Contact that respondents are given: %s", words(promise.contact()));
    }
    blank("purposes: what is to be decided or learned from the results");
    line(
        "- Questionnaire `%s`, version %s (SHA-256 `%s`), in %s; %d wave%s.",
        promised.study().questionnaire().id(),
        promised.study().questionnaire().version(),
        promised.wave().questionnaire(),
        String.join(", ", promised.wave().languages()),
        promise.waves(),
        promise.waves() == 1 ? "" : "s");
    line("- Data categories: answers to the items below; how many were very fast (yes or no).");
    for (Sensitivity kind : Sensitivity.values()) {
      List<String> names = promised.asked(kind);
      if (!names.isEmpty()) {
        line("  - %s: %s", kind(kind), code(names));
      }
    }
    List<Instrument> instruments = promised.study().questionnaire().instruments();
    if (!instruments.isEmpty()) {
      line(
          "- Instruments: %s.",
          instruments.stream()
              .map(instrument -> words(instrument.title()))
              .collect(Collectors.joining("; ")));
    }
    line(
        "- Free text: %s.",
        promise.words()
            ? "yes; respondents may write names or health data into it. " + reading()
            : "none is asked for");
    participation();
  }

  private String reading() {
    String reader = promise.reader();
    return reader == null
        ? "It is in no report"
        : "Masked, apart from other answers and where at least 20 wrote, it is read by "
            + words(Wording.of("en", reader))
            + ", who releases what may be quoted";
  }

  private static String kind(Sensitivity kind) {
    return switch (kind) {
      case ORDINARY -> "ordinary";
      case WELLBEING -> "wellbeing and burnout (data concerning health, article 9)";
      case SENSITIVE -> "sensitive (harassment, sick leave, intention to leave and the like)";
    };
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private void participation() {
    Promise.Invited invited = promise.invited();
    if (invited == null) {
      line("- Participation: open; no list of people is kept.");
      return;
    }
    line(
        "- Participation: by invitation. Addresses, and whether an invitation was used, are kept"
            + " apart from answers and deleted %d days after the wave closes.",
        invited.addressDays());
    if (invited.group() != null) {
      line(
          "- Each response carries the respondent's group (\"%s\"); at least %d people are invited"
              + " in each.",
          words(invited.group()), invited.atLeast());
    }
  }

  private void necessity() {
    heading("2. Why it is necessary and proportionate");
    blank(
        "legal basis, article 6, and for data concerning health article 9(2); where it is"
            + " consent: how it is free between employer and employee");
    blank("agreement with works council or staff representatives, national law");
    line(
        "- Voluntary: %s.",
        promise.required() == 0
            ? "every question may be skipped"
            : "all but %d questions may be skipped".formatted(promise.required()));
    line(
        "- Minimised: no name, address, device, day or time is kept with an answer; a response's"
            + " key is random.");
    line(
        "- What respondents are told: the pages `/s/%1$s` and `/s/%1$s/promise`.",
        promised.study().id());
    line("- Retention: drafts %d days after their last change.", promise.draftDays());
    if (promise.kept() == null) {
      blank("how long answers and reports are kept, and who deletes them");
    } else {
      line("- Retention of answers, as respondents are told: %s", words(promise.kept()));
    }
    blank("processors (hosting, support) and their contracts; transfers to third countries");
  }

  private void publication() {
    heading("3. What is published");
    Policy policy = promised.cube().policy();
    line(
        "Policy `%s`: %s.",
        policy.name(),
        policy.isOpen()
            ? "**everything is shown, also numbers of a single person**"
            : "a number rests on at least "
                + promise.smallest().entrySet().stream()
                    .map(
                        k ->
                            k.getValue()
                                + " answers ("
                                + k.getKey().name().toLowerCase(Locale.ROOT)
                                + ")")
                    .collect(Collectors.joining(", ")));
    line("");
    line(
        "%d tables; compared by: %s. SHA-256 of what will be published:",
        promise.published().tables(),
        promise.groups().isEmpty() ? "nothing" : code(promised.cube().groups()));
    line("");
    line("    %s", promise.published().sha256());
    line("");
    promised.cube().tables().forEach(table -> line("- %s", code(table.variables())));
    line("");
    line(
        promise.records().isEmpty()
            ? "No file of records leaves."
            : "A k-anonymous file of records may leave, never to an employer; its `risk.md` belongs"
                + " to this assessment.");
  }

  private void risks() {
    heading("4. Risks and measures");
    line("| risk to respondents | measure in force | what remains |");
    line("|---|---|---|");
    if (promise.invited() == null) {
      line(
          "| Somebody looks up who gave an answer | nothing about the person is stored | who watches"
              + " the traffic or the server's memory while somebody answers; access logs of a proxy"
              + " in front of it |");
    } else {
      line(
          "| Somebody with the whole database looks up who gave an answer | invitations and answers"
              + " lie apart; only a blindly signed credential (RFC 9474) passes between them |"
              + " whoever has the key of the sealed answers and the database's files or back-ups of an"
              + " open wave, which date each write: invitations can then be matched with answers by time."
              + " Whoever runs both the server and the mail can invite one person with keys of their own."
              + " Without script in the browser: organisational only. Who watches the traffic, or gives"
              + " out altered scripts |");
      line(
          "| A court or an authority demands the data | once the wave is closed no key is left to"
              + " demand; addresses are deleted | while it is open: the sealed answers lie on the"
              + (promise.trustee()
                  ? " server, the key with its holders |"
                  : " server with the key |"));
      line(
          "| A back-up is stolen | it has no key, so answers to an open wave cannot be read; the two"
              + " parts are kept apart **[TO FILL IN: who holds which]** | who is invited, who took"
              + " part and when |");
      line(
          "| One person is given a key of their own, and known by it | all keys are one public list;"
              + " links carry its hash, the browser refuses others, and the mark covers it | nobody"
              + " compares the digits **[TO FILL IN: where they are put up, outside of the server]** |");
    }
    line(
        "| The order or time of storing gives somebody away | answers are sealed (HPKE, RFC 9180)"
            + " before they are stored; at the closing they are opened in a random order, and the key"
            + " is destroyed | copies of the key that were made while the wave was open **[TO FILL IN:"
            + " who holds one, and who destroys it]**; whoever administers the server meanwhile |");
    if (promised.cube().policy().isOpen()) {
      line(
          "| A published number tells what one person answered | **none: the policy is open** |"
              + " **[TO FILL IN: why this is acceptable]** |");
    } else {
      line(
          "| A published number, or several together, tell what one person answered | smallest"
              + " groups as above; complementary suppression over the whole release; groups of one"
              + " mind hidden | means, spreads, models and weights beside hidden numbers (see"
              + " docs/disclosure.md, What is known to fall); guesses about large groups; what colleagues"
              + " know already; two releases of nearly the same people |");
    }
    line(
        "| Free text gives somebody away | %s | %s |",
        promise.words() ? reading() : "none is asked for",
        promise.words()
            ? "whoever can read the database reads it **[TO FILL IN: who, and under what duty]**"
            : "none");
    line(
        "| Pressure to take part, or not to | skipping and stopping are free; results show how many"
            + " took part only in bands | **[TO FILL IN: how nobody is asked by a superior]** |");
    line(
        "| An answer distresses | %s | **[TO FILL IN: whether the help is enough]** |",
        promise.help() == null
            ? "none: no help is given"
            : "help on the promise page and above the scores: " + words(promise.help().text()));
    line(
        "| A device or network of the employer is watched | respondents are told to use their own |"
            + " cannot be prevented by the server |");
    line("| Loss of data | backup and restore | **[TO FILL IN: who makes back-ups, where]** |");
  }

  private void rights() {
    heading("5. Rights of respondents");
    line("- Information: the two pages named above.");
    line(
        "- Erasure and objection: by receipt code until the wave begins to be closed. Afterwards no"
            + " stored record says which response was whose (article 11); for copies of files see"
            + " above.");
    line(
        "- Access and rectification: until a response is handed in, in the respondent's own browser;"
            + " afterwards not possible for the same reason.");
    if (promise.invited() != null) {
      line("- Whether one was counted: the list of used credentials, published after closing.");
      blank("how people are taken off the list of addresses before it is deleted");
    }
  }

  private void decision() {
    heading("6. Advice and decision");
    blank("advice of the data protection officer, article 35(2)");
    blank("views of those concerned or their representatives, article 35(9)");
    blank(
        "decision, name, date, next review; consult the authority (article 36) where a high risk"
            + " remains");
  }
}
