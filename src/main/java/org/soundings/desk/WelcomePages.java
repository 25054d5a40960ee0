package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.account.Person;
import org.soundings.account.Sessions;
import org.soundings.account.SignIn;
import org.soundings.account.Welcomes;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.questionnaire.Refused;
import org.soundings.web.HtmlPage;

/** Where somebody who was invited, or has forgotten a password, chooses one. */
@Path("/desk/welcome")
@ApplicationScoped
public class WelcomePages {
  private static final String ADDRESS = "/desk/welcome";
  private static final int OK = 200;
  private static final int GONE = 410;
  private static final int WRONG = 422;
  private static final String SECRET = "[A-Za-z0-9_-]{43}";

  private final Welcomes welcomes;
  private final Sessions sessions;

  @Inject
  WelcomePages(Welcomes welcomes, Sessions sessions) {
    this.welcomes = welcomes;
    this.sessions = sessions;
  }

  /** The secret leaves the address at once; it is used up when a password is chosen. */
  @GET
  @Path("{secret: " + SECRET + "}")
  public Response open(@PathParam("secret") String secret, @BeanParam Visitor visitor) {
    return HtmlPage.seeOther(ADDRESS).cookie(visitor.holding(DeskCookie.WELCOME, secret)).build();
  }

  @GET
  public Response ask(@BeanParam Visitor visitor) {
    return welcomes
        .find(visitor.sent(DeskCookie.WELCOME))
        .map(welcome -> page(OK, welcome, form(welcome, visitor.words()), visitor))
        .orElseGet(() -> over(visitor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(byte[] body, @BeanParam Visitor visitor) {
    String secret = visitor.sent(DeskCookie.WELCOME);
    Optional<Welcomes.Welcome> welcome = welcomes.find(secret);
    if (welcome.isEmpty()) {
      return over(visitor);
    }
    SentForm sent = SentForm.of(body);
    try {
      Person person =
          welcomes.use(
              secret,
              new Welcomes.Chosen(sent.one("name"), sent.one("shown"), sent.one("password")));
      Response answer =
          SignInPages.signedIn(new SignIn.Known(person, 0), "/desk", visitor, sessions);
      return Response.fromResponse(answer).cookie(visitor.without(DeskCookie.WELCOME)).build();
    } catch (Refused refused) {
      DeskForm form = sent.back(form(welcome.get(), visitor.words()), refused, visitor.words());
      return page(WRONG, welcome.get(), form, visitor);
    }
  }

  private static DeskForm form(Welcomes.Welcome welcome, DeskWords words) {
    List<DeskField> fields = new ArrayList<>();
    Person person = welcome.person();
    if (person == null) {
      fields.add(DeskField.text("name", "email", words.say("sign-in.name"), "username"));
    }
    DeskField shown = DeskField.text("shown", "text", words.say("welcome.shown"), "name");
    fields.add(
        shown
            .hint(words.say("welcome.shown.hint"))
            .value(person != null && person.chosen() ? person.shown() : ""));
    fields.add(
        DeskField.text("password", "password", words.say("sign-in.password"), "new-password")
            .hint(words.say("welcome.password.hint", Welcomes.SHORTEST_PASSWORD)));
    return new DeskForm(ADDRESS, fields, words.say("welcome.button"));
  }

  private static Response page(
      int status, Welcomes.Welcome welcome, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    Person person = welcome.person();
    DeskPage page =
        new DeskPage(
            visitor.outside(),
            words.say(person == null ? "welcome.first" : "welcome"),
            person == null
                ? words.say("welcome.first.lead")
                : words.say("welcome.lead", person.name()),
            List.of(form));
    return HtmlPage.html(status, page.html()).build();
  }

  private static Response over(Visitor visitor) {
    DeskWords words = visitor.words();
    DeskText text = DeskText.of(DeskText.Kind.PLAIN, words.say("welcome.over.text", Welcomes.DAYS));
    DeskPage page = new DeskPage(visitor.outside(), words.say("welcome.over"), null, List.of(text));
    return HtmlPage.html(GONE, page.html()).build();
  }
}
