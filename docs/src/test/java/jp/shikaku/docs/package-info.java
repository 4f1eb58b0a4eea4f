/** Holds the documentation against the code: what is written there is what the program says and does. */
package jp.shikaku.docs;
