package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Passkeys;
import org.soundings.account.ProviderSignIn;
import org.soundings.account.Sessions;
import org.soundings.account.SignIn;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskFrame;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.Link;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Refused;
import org.soundings.web.HtmlPage;

/** Where people who run studies sign in, and out. */
@Path("/desk")
@ApplicationScoped
public class SignInPages {
  static final String ADDRESS = "/desk/sign-in";

  private static final int OK = 200;

  /** Most characters of an address that is opened after the sign-in. */
  private static final int LONGEST = 300;

  private static final int WRONG = 422;
  private static final String TO = "to";

  private final SignIn signIn;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final ProviderSignIn provider;

  @Inject
  SignInPages(SignIn signIn, Sessions sessions, Passkeys passkeys, ProviderSignIn provider) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.provider = provider;
  }

  /**
   * @param to the page that is opened then, or null for the first one
   */
  @GET
  @Path("sign-in")
  public Response ask(@QueryParam(TO) @Nullable String to, @BeanParam Visitor visitor) {
    return page(OK, form(visitor.words(), within(to)), byProvider(within(to), visitor), visitor);
  }

  /** Whoever has a session already gets another one, and the browser's own is over. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    String to = within(sent.one(TO));
    try {
      if (Reentry.isPasskey(sent)) {
        return byPasskey(sent, to, visitor);
      }
      SignIn.Known known = signIn.check(sent.one("name"), sent.one("password"));
      return signedIn(known, to, visitor, sessions);
    } catch (Refused refused) {
      DeskForm form = sent.back(form(visitor.words(), to), refused, visitor.words());
      return page(WRONG, form, byProvider(to, visitor), visitor);
    }
  }

  /** For the script of the page: what a passkey has to sign. */
  @POST
  @Path("sign-in/passkey")
  public Response challenge(@BeanParam Visitor visitor) {
    return PasskeyPages.asked(passkeys::askAnybody, visitor);
  }

  private Response byPasskey(SentForm sent, String to, Visitor visitor) {
    Passkeys.Proved proved =
        passkeys.check(visitor.allSent(DeskCookie.PASSKEY), Reentry.passkey(sent));
    visitor.allSent(DeskCookie.SESSION).forEach(sessions::end);
    Response answer =
        begun(sessions.begin(proved.person(), "by passkey " + proved.label()), to, visitor);
    return Response.fromResponse(answer).cookie(visitor.without(DeskCookie.PASSKEY)).build();
  }

  /** Begins a session under a new secret, and ends the browser's earlier one. */
  static Response signedIn(SignIn.Known known, String to, Visitor visitor, Sessions sessions) {
    visitor.allSent(DeskCookie.SESSION).forEach(sessions::end);
    return begun(sessions.begin(known.person(), known.refused()), to, visitor);
  }

  private static Response begun(String secret, String to, Visitor visitor) {
    return HtmlPage.seeOther(to).cookie(visitor.holding(DeskCookie.SESSION, secret)).build();
  }

  @POST
  @Path("sign-out")
  public Response signOut(@BeanParam Visitor visitor) {
    visitor.allSent(DeskCookie.SESSION).forEach(sessions::end);
    return HtmlPage.seeOther("/desk/signed-out")
        .cookie(visitor.without(DeskCookie.SESSION))
        .build();
  }

  @GET
  @Path("signed-out")
  public Response signedOut(@BeanParam Visitor visitor) {
    DeskWords words = visitor.words();
    Link again = new Link(ADDRESS, words.say("signed-out.again"));
    DeskText text = new DeskText(DeskText.Kind.PLAIN, words.say("signed-out.text"), again);
    DeskPage page = new DeskPage(visitor.outside(), words.say("signed-out"), null, List.of(text));
    return HtmlPage.html(OK, page.html()).build();
  }

  private static DeskForm form(DeskWords words, String to) {
    return new DeskForm(
            ADDRESS,
            List.of(
                DeskField.text("name", "email", words.say("sign-in.name"), "username"),
                DeskField.password("password", words.say("sign-in.password")),
                DeskField.hidden(TO, to)),
            words.say("sign-in"))
        .with(
            new DeskForm.PasskeyButton(
                ADDRESS + "/passkey", words.say("sign-in.passkey"), words.say("passkey.failed")));
  }

  /** The page with what went wrong on the way to the provider, or back. */
  Response refused(Refused refused, String to, Visitor visitor) {
    DeskWords words = visitor.words();
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(DeskText.of(DeskText.Kind.LOOK, words.problem(refused.problems().getFirst())));
    blocks.addAll(byProvider(to, visitor));
    return page(WRONG, form(words, to), blocks, visitor);
  }

  private List<DeskBlock> byProvider(String to, Visitor visitor) {
    DeskWords words = visitor.words();
    return provider.name().stream()
        .<DeskBlock>map(
            name ->
                new DeskText(
                    DeskText.Kind.PLAIN,
                    words.say("provider.why", name),
                    new Link(ProviderPages.ADDRESS + "?to=" + to, words.say("provider", name))))
        .toList();
  }

  private Response page(int status, DeskForm form, List<DeskBlock> above, Visitor visitor) {
    DeskWords words = visitor.words();
    DeskFrame frame = visitor.outside(ADDRESS);
    List<DeskBlock> blocks = new ArrayList<>(above);
    blocks.add(form);
    for (String note : List.of("sign-in.respondent", "sign-in.lost", "sign-in.first")) {
      blocks.add(DeskText.of(DeskText.Kind.NOTE, words.say(note)));
    }
    DeskPage page =
        new DeskPage(
            passkeys.arePossible() ? frame.withPasskeys() : frame,
            words.say("sign-in"),
            words.say("sign-in.lead"),
            blocks);
    return HtmlPage.html(status, page.html()).build();
  }

  /** Keeps the choice of a language, and shows the page again. */
  @POST
  @Path("language")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    String language = sent.one(DeskFrame.LANGUAGE);
    Response.ResponseBuilder answer = HtmlPage.seeOther(within(sent.one(TO)));
    return PhraseBundle.LANGUAGES.contains(language)
        ? answer.cookie(visitor.holding(DeskCookie.LANGUAGE, language)).build()
        : answer.build();
  }

  /** Never another site's page; nor an address longer than the desk has. */
  static String within(@Nullable String to) {
    return to != null && to.length() <= LONGEST && to.matches("/desk(/[A-Za-z0-9_-]+)*")
        ? to
        : "/desk";
  }
}
