package dev.kalturadiscord.server;

import dev.kalturadiscord.server.joinlink.JoinPageResource;
import dev.kalturadiscord.server.login.LoginResource;
import dev.kalturadiscord.server.platform.http.BodyLimitFilter;
import dev.kalturadiscord.server.platform.http.JsonBody;
import dev.kalturadiscord.server.platform.requestid.RequestIdFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * Pages that people open in a browser. Without error mappers: other paths go on to other routes.
 */
@ApplicationScoped
@ApplicationPath("/")
public class PageApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RequestIdFilter.class,
        BodyLimitFilter.class,
        JsonBody.class,
        JoinPageResource.class,
        LoginResource.class);
  }
}
