package dev.kalturadiscord.server;

import io.helidon.microprofile.server.JaxRsApplication;
import io.helidon.microprofile.server.JaxRsCdiExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;

/**
 * The applications in the order in which they are asked. Helidon takes them as it finds them and
 * asks each whose path fits; behind the pages, whose path fits all, every request of the API would
 * have been a page that does not exist first.
 */
@Singleton
final class Applications {

  private static final int WHILE_THEY_MAY_CHANGE = Interceptor.Priority.PLATFORM_BEFORE - 1;

  void order(
      @Observes @Initialized(ApplicationScoped.class) @Priority(WHILE_THEY_MAY_CHANGE) Object start,
      BeanManager beans) {
    JaxRsCdiExtension jaxRs = beans.getExtension(JaxRsCdiExtension.class);
    jaxRs.removeApplications();
    jaxRs.addApplications(
        List.of(
            JaxRsApplication.create(ApiApplication.class),
            JaxRsApplication.create(PageApplication.class)));
  }
}
