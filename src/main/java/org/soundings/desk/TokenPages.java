package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.account.Right;
import org.soundings.account.Token;
import org.soundings.account.Tokens;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.questionnaire.Refused;
import org.soundings.security.Scope;
import org.soundings.web.HtmlPage;

/** Where a person makes and ends the tokens of their programs. */
@Path(TokenPages.ADDRESS)
@Needs(Right.SELF)
@ApplicationScoped
public class TokenPages {
  static final String ADDRESS = "/desk/account/tokens";

  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final int DAYS_BY_DEFAULT = 90;

  private final Tokens tokens;
  private final Reentry reentry;

  @Inject
  TokenPages(Tokens tokens, Reentry reentry) {
    this.tokens = tokens;
    this.reentry = reentry;
  }

  @GET
  public Response show(@BeanParam Visitor visitor) {
    return page(OK, form(visitor.words()), visitor);
  }

  /** Shows the token this once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    try {
      reentry.look(sent, "password", visitor);
      String secret =
          tokens.make(visitor.person(), sent.one("label"), scopes(sent), days(sent.one("days")));
      return made(secret, visitor);
    } catch (Refused refused) {
      DeskWords words = visitor.words();
      return page(WRONG, sent.back(form(words), refused, words), visitor);
    }
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(byte[] body, @BeanParam Visitor visitor) {
    tokens.end(visitor.person(), SentForm.of(body).one("token"));
    return HtmlPage.seeOther(ADDRESS).build();
  }

  private static Set<Scope> scopes(SentForm sent) {
    EnumSet<Scope> chosen = EnumSet.noneOf(Scope.class);
    for (Scope scope : Scope.values()) {
      if (sent.one("scope").equals("all") || sent.one("scope").equals(value(scope))) {
        chosen.add(scope);
      }
    }
    return chosen;
  }

  private static int days(String typed) {
    return typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static String value(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private static DeskForm form(DeskWords words) {
    List<DeskField.Option> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      scopes.add(new DeskField.Option(value(scope), words.say("scope." + value(scope))));
    }
    scopes.add(new DeskField.Option("all", words.say("scope.all")));
    return new DeskForm(
            ADDRESS,
            List.of(
                DeskField.text("label", "text", words.say("token.label"), "off")
                    .hint(words.say("token.label.hint")),
                DeskField.choice("scope", words.say("token.scope"), scopes),
                DeskField.text("days", "text", words.say("token.days"), "off")
                    .hint(words.say("token.days.hint", Tokens.MOST_DAYS))
                    .value(Integer.toString(DAYS_BY_DEFAULT)),
                DeskField.password("password", words.say("wave.password"))),
            words.say("token.button"))
        .with(Reentry.button(words));
  }

  private static Response made(String secret, Visitor visitor) {
    DeskWords words = visitor.words();
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.ACCOUNT),
                words.say("token.made"),
                words.say("token.made.lead"),
                List.of())
            .with(DeskText.secret(secret))
            .with(DeskText.of(DeskText.Kind.PLAIN, words.say("token.made.use")));
    return HtmlPage.html(OK, page.html()).build();
  }

  private Response page(int status, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    List<DeskBlock> blocks = new ArrayList<>();
    for (Token token : tokens.of(visitor.person())) {
      String scopes =
          token.scopes().stream()
              .sorted()
              .map(scope -> words.text("scope." + value(scope)))
              .collect(Collectors.joining(", "));
      blocks.add(DeskText.of(DeskText.Kind.HEADING, DeskText.written(token.label())));
      blocks.add(
          DeskText.of(DeskText.Kind.PLAIN, words.say("token.until", scopes, day(token.ends()))));
      blocks.add(
          new DeskForm(
                  ADDRESS + "/end",
                  List.of(DeskField.hidden("token", token.id())),
                  words.say("token.end", token.label()))
              .quiet());
    }
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("token.new")));
    blocks.add(form);
    DeskPage page =
        new DeskPage(
            visitor.inside(Menu.Part.ACCOUNT),
            words.say("tokens"),
            words.say("tokens.lead"),
            blocks);
    return HtmlPage.html(status, page.html()).build();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
