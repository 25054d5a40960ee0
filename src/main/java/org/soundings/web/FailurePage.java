package org.soundings.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.soundings.form.NoticePage;

/** The page for what the container refuses by itself, before any of our pages is asked (X-G11). */
@WebServlet(FailurePage.PATH)
public class FailurePage extends HttpServlet {
  static final String PATH = "/failure";
  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = status(request);
    byte[] page =
        NoticePage.of(Failures.kind(status), "en", HtmlPage.SITE)
            .html()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** What the container keeps to itself is not there for anybody. */
  private static int status(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
            && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            && code != HttpServletResponse.SC_FORBIDDEN
        ? code
        : HttpServletResponse.SC_NOT_FOUND;
  }
}
