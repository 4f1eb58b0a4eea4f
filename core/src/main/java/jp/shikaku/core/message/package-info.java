/** What all messages (電文) share: ids, headers, requests and answers, and the ticket of a request on its way. */
@NullMarked
package jp.shikaku.core.message;

import org.jspecify.annotations.NullMarked;
