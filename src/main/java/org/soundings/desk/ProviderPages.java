package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.account.ProviderSignIn;
import org.soundings.account.Sessions;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.Link;
import org.soundings.questionnaire.Refused;
import org.soundings.web.HtmlPage;

/** Where people sign in by the OpenID provider of the settings. */
@Path(ProviderPages.ADDRESS)
@ApplicationScoped
public class ProviderPages {
  static final String ADDRESS = "/desk/sign-in/provider";

  private static final int OK = 200;

  private final ProviderSignIn provider;
  private final Sessions sessions;
  private final SignInPages signIn;

  @Inject
  ProviderPages(ProviderSignIn provider, Sessions sessions, SignInPages signIn) {
    this.provider = provider;
    this.sessions = sessions;
    this.signIn = signIn;
  }

  /**
   * Sends the browser there.
   *
   * @param to the page that is opened then, or null for the first one
   */
  @GET
  public Response go(@QueryParam("to") @Nullable String to, @BeanParam Visitor visitor) {
    refuseWithout();
    try {
      ProviderSignIn.Sent sent = provider.send(SignInPages.within(to));
      return HtmlPage.seeOther(sent.address())
          .cookie(visitor.holding(DeskCookie.PROVIDER, sent.cookie()))
          .build();
    } catch (Refused refused) {
      return signIn.refused(refused, SignInPages.within(to), visitor);
    }
  }

  /**
   * The browser comes back. The page that was wanted is opened by a page of ours, since a browser
   * sends the session's cookie with no request that another site has led to.
   */
  @GET
  @Path("back")
  public Response come(
      @QueryParam("code") @Nullable String code,
      @QueryParam("state") @Nullable String state,
      @QueryParam("iss") @Nullable String issuer,
      @BeanParam Visitor visitor) {
    refuseWithout();
    try {
      ProviderSignIn.Arrived arrived =
          provider.arrive(
              visitor.allSent(DeskCookie.PROVIDER),
              new ProviderSignIn.Back(said(code), said(state), said(issuer)));
      visitor.allSent(DeskCookie.SESSION).forEach(sessions::end);
      String secret = sessions.begin(arrived.person(), "by " + provider.name().orElse(""));
      String to = SignInPages.within(arrived.to());
      return HtmlPage.html(OK, page(to, visitor).html())
          .header("Refresh", "0; url=" + to)
          .cookie(visitor.holding(DeskCookie.SESSION, secret))
          .cookie(visitor.without(DeskCookie.PROVIDER))
          .build();
    } catch (Refused refused) {
      return signIn.refused(refused, SignInPages.within(null), visitor);
    }
  }

  private static DeskPage page(String to, Visitor visitor) {
    DeskWords words = visitor.words();
    Link on = new Link(to, words.say("provider.on"));
    return new DeskPage(
        visitor.outside(to),
        words.say("provider.in"),
        null,
        List.of(new DeskText(DeskText.Kind.PLAIN, words.say("provider.in.text"), on)));
  }

  private void refuseWithout() {
    if (provider.name().isEmpty()) {
      throw new NotFoundException();
    }
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
