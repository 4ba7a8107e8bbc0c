export const id=673;export const ids=[673];export const modules={21916:(e,r)=>{r.Io=r.kp=void 0;var t=new Uint32Array(65536),distance=function(e,r){if(e.length<r.length){var i=r;r=e,e=i}return 0===r.length?e.length:e.length<=32?function(e,r){for(var i=e.length,a=r.length,o=1<<i-1,l=-1,n=0,s=i,c=i;c--;)t[e.charCodeAt(c)]|=1<<c;for(c=0;c<a;c++){var p=t[r.charCodeAt(c)],d=p|n;(n|=~((p|=(p&l)+l^l)|l))&o&&s++,(l&=p)&o&&s--,l=l<<1|~(d|(n=n<<1|1)),n&=d}for(c=i;c--;)t[e.charCodeAt(c)]=0;return s}(e,r):function(e,r){for(var i=r.length,a=e.length,o=[],l=[],n=Math.ceil(i/32),s=Math.ceil(a/32),c=0;c<n;c++)l[c]=-1,o[c]=0;for(var p=0;p<s-1;p++){for(var d=0,u=-1,f=32*p,h=Math.min(32,a)+f,m=f;m<h;m++)t[e.charCodeAt(m)]|=1<<m;for(c=0;c<i;c++){var g=t[r.charCodeAt(c)],T=l[c/32|0]>>>c&1,A=g|d,C=u&(y=((g|(k=o[c/32|0]>>>c&1))&u)+u^u|g|k);(w=d|~(y|u))>>>31^T&&(l[c/32|0]^=1<<c),C>>>31^k&&(o[c/32|0]^=1<<c),u=(C=C<<1|k)|~(A|(w=w<<1|T)),d=w&A}for(m=f;m<h;m++)t[e.charCodeAt(m)]=0}var b=0,x=-1,E=32*p,D=Math.min(32,a-E)+E;for(m=E;m<D;m++)t[e.charCodeAt(m)]|=1<<m;var v=a;for(c=0;c<i;c++){var k,y,w;g=t[r.charCodeAt(c)],T=l[c/32|0]>>>c&1,A=g|b,v+=(w=b|~((y=((g|(k=o[c/32|0]>>>c&1))&x)+x^x|g|k)|x))>>>a-1&1,v-=(C=x&y)>>>a-1&1,w>>>31^T&&(l[c/32|0]^=1<<c),C>>>31^k&&(o[c/32|0]^=1<<c),x=(C=C<<1|k)|~(A|(w=w<<1|T)),b=w&A}for(m=E;m<D;m++)t[e.charCodeAt(m)]=0;return v}(e,r)};r.Io=distance;r.kp=function(e,r){for(var t=1/0,i=0,a=0;a<r.length;a++){var o=distance(e,r[a]);o<t&&(t=o,i=a)}return r[i]}},3292:(e,r,t)=>{t.d(r,{zx:()=>TomlError,qg:()=>parse});class TomlError extends Error{line;column;codeblock;constructor(e,r){const[t,i]=
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function getLineColFromPtr(e,r){let t=e.slice(0,r).split(/\r?\n/);return[t.length,t.pop().length+1]}(r.toml,r.ptr),a=function makeCodeBlock(e,r,t){let i=e.split(/\r?\n/),a="",o=1+(0|Math.log10(r+1));for(let e=r-1;e<=r+1;e++){let l=i[e-1];l&&(a+=e.toString().padEnd(o," "),a+=":  ",a+=l,a+="\n",e===r&&(a+=" ".repeat(o+t+2),a+="^\n"))}return a}(r.toml,t,i);super(`Invalid TOML document: ${e}\n\n${a}`,r),this.line=t,this.column=i,this.codeblock=a}static x(e,r,t){throw new TomlError(e,{toml:r.s,ptr:t??r.p})}}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function parseString(e){let r=e.p,t=e.s.charCodeAt(e.p++),i=t,a=39===t,o=t===e.s.charCodeAt(e.p)&&t===e.s.charCodeAt(e.p+1);o&&(10===(t=e.s.charCodeAt(e.p+=2))?e.p++:13===t&&10===e.s.charCodeAt(e.p+1)&&(e.p+=2));let l="",n=e.p,s=0;for(;e.p<e.s.length;e.p++)if(t=e.s.charCodeAt(e.p),o&&(10===t||13===t&&10===e.s.charCodeAt(e.p+1)))s=s&&3;else if(t<32&&9!==t||127===t)TomlError.x("control characters are not allowed in strings",e);else{if(!(s&&3!==s||t!==i||o&&(e.s.charCodeAt(e.p+1)!==i||e.s.charCodeAt(e.p+2)!==i))){if(o&&(e.s.charCodeAt(e.p+3)===i&&e.p++,e.s.charCodeAt(e.p+3)===i&&e.p++),!s){let r=e.s.slice(n,e.p);l=l?l+r:r}return e.p+=o?3:1,l}if(s)if(1===s)if(120===t||117===t||85===t){let r=e.p++-1,i=0,a=120===t?2:117===t?4:8;for(let r=0;r<a;r++,e.p++){let r=e.s.charCodeAt(e.p),t=r>=48&&r<=57?r-48:r>=65&&r<=70?r-65+10:r>=97&&r<=102?r-97+10:-1;t<0&&TomlError.x("invalid non-hex character in unicode escape",e),i=i<<4|t}(i<0||i>1114111||i>=55296&&i<=57343)&&TomlError.x("invalid unicode escape",e,r),l+=String.fromCodePoint(i),n=e.p--,s=0}else!o||32!==t&&9!==t?(98===t?l+="\b":116===t?l+="\t":110===t?l+="\n":102===t?l+="\f":114===t?l+="\r":101===t?l+="":34===t?l+='"':92===t?l+="\\":TomlError.x("unrecognised escape sequence",e),n=e.p+1,s=0):s=2;else 32!==t&&9!==t&&(2===s&&TomlError.x("invalid escape: only line-ending whitespace may be escaped",e,n),s=a||92!==t?0:1,n=e.p);else a||92!==t||(l+=e.s.slice(n,n=e.p),s=1)}TomlError.x("unfinished string",e,r)}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let i=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;class TomlDate extends Date{#e=!1;#r=!1;#t=null;constructor(e,r,t){let a,o=!0,l=!0,n="Z";if("string"==typeof e)if(r)e:{if(r<3){if(+e.slice(11,13)>23){e="";break e}2===r?(n=null,e+="Z"):90!==(a=e.charCodeAt(e.length-1))&&122!==a&&(n=e.slice(e.length-6)),t&&(e=e.slice(0,10)+"T"+e.slice(11))}else 4===r&&(e=+e.slice(0,2)>23?"":`0000-01-01T${e}Z`);o=4!==r,l=3!==r}else{let r=e.match(i);r?(r[1]||(o=!1,e=`0000-01-01T${e}`),l=!!r[2],l&&" "===e[10]&&(e=e.replace(" ","T")),r[2]&&+r[2]>23?e="":(n=r[3]||null,!n&&l&&(e+="Z"))):e=""}super(e),isNaN(this.getTime())||(this.#e=o,this.#r=l,this.#t=n)}isDateTime(){return this.#e&&this.#r}isLocal(){return!this.#e||!this.#r||!this.#t}isDate(){return this.#e&&!this.#r}isTime(){return this.#r&&!this.#e}isValid(){return this.#e||this.#r}toISOString(){let e=super.toISOString();if(this.isDate())return e.slice(0,10);if(this.isTime())return e.slice(11,23);if(null===this.#t)return e.slice(0,-1);if("Z"===this.#t||"z"===this.#t)return e;let r=60*+this.#t.slice(1,3)+ +this.#t.slice(4,6);return r="-"===this.#t[0]?r:-r,new Date(this.getTime()-6e4*r).toISOString().slice(0,-1)+this.#t}static wrapAsOffsetDateTime(e,r="Z"){let t=new TomlDate(e);return t.#t=r,t}static wrapAsLocalDateTime(e){let r=new TomlDate(e);return r.#t=null,r}static wrapAsLocalDate(e){let r=new TomlDate(e);return r.#r=!1,r.#t=null,r}static wrapAsLocalTime(e){let r=new TomlDate(e);return r.#e=!1,r.#t=null,r}}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function isDigit(e,r=10){return 16===r?e>47&&e<58||e>64&&e<71||e>96&&e<103:e>47&&e<48+r}function isEndOfValue(e,r){return 32===e||9===e||10===e||13===e||r&&(e===r||44===e)||35===e}function extractValue(e,r){let t=e.p,i=e.s.charCodeAt(e.p);if(91===i||123===i){e.d--||TomlError.x("document contains excessively nested structures. aborting.",e);let r=91===i?function parseArray(e){let r,t=e.p++,i=[];for(;e.p<e.s.length;){if(skipVoid(e),93===(r=e.s.charCodeAt(e.p)))return e.p++,i;if(i.push(extractValue(e,93)),skipVoid(e),93===(r=e.s.charCodeAt(e.p++)))return i;44!==r&&TomlError.x("expected comma or end of structure",e,e.p-1)}TomlError.x("unfinished array",e,t)}(e):function parseInlineTable(e){let r,t=e.p++,i=Object.create(null),a=new Set;for(;e.p<e.s.length;){if(skipVoid(e),125===(r=e.s.charCodeAt(e.p)))return e.p++,i;let t,o=i,l=!1,n=e.p,s=parseKey(e);for(let r=0;r<s.length;r++){r&&(o=l?o[t]:o[t]=Object.create(null)),t=s[r],(l=Object.hasOwn(o,t))&&("object"!=typeof o[t]||a.has(o[t]))&&TomlError.x("trying to redefine an already defined value",e,n);let i="__proto__"===t;if(e.uk&&(i||"constructor"===t)){o=1!==e.uk&&TomlError.x("document contains an unsafe property",e,n);break}!l&&i&&Object.defineProperty(o,t,{enumerable:!0,configurable:!0,writable:!0})}l&&TomlError.x("trying to redefine an already defined value",e,n),skipVoid(e,!0,!0);let c=extractValue(e,125);if(o&&"object"==typeof(o[t]=c)&&a.add(c),skipVoid(e),125===(r=e.s.charCodeAt(e.p++)))return i;44!==r&&TomlError.x("expected comma or end of structure",e,e.p-1)}TomlError.x("unfinished table",e,t)}(e);return e.d++,r}return 34===i||39===i?parseString(e):116===i?(114===e.s.charCodeAt(++e.p)&&117===e.s.charCodeAt(++e.p)&&101===e.s.charCodeAt(++e.p)||TomlError.x("invalid value",e,t),e.p++,!0):102===i?(97===e.s.charCodeAt(++e.p)&&108===e.s.charCodeAt(++e.p)&&115===e.s.charCodeAt(++e.p)&&101===e.s.charCodeAt(++e.p)||TomlError.x("invalid value",e,t),e.p++,!1):43===i||45===i?parseNumber(e,e.p,e.s.charCodeAt(++e.p),44-i,r):45===e.s.charCodeAt(e.p+4)&&45===e.s.charCodeAt(e.p+7)?function parseDate(e,r,t){let i,a=e.p++;if(!(isDigit(r)&&isDigit(e.s.charCodeAt(e.p++))&&isDigit(e.s.charCodeAt(e.p++))&&isDigit(e.s.charCodeAt(e.p++))))return parseNumber(e,e.p=a,r,0,t);e.p+=5,isDigit(e.s.charCodeAt(e.p++))||TomlError.x("invalid date-time: date part is malformed",e,a);if(e.p>=e.s.length||(32!==(r=e.s.charCodeAt(e.p))||(i=!0,!isDigit(e.s.charCodeAt(e.p+1))))&&84!==r&&116!==r){let r=e.s.slice(a,e.p);return readDate(e,r,3,!1,a)}58!==e.s.charCodeAt(e.p+=3)&&TomlError.x("invalid date-time: time part is malformed",e,a);58===e.s.charCodeAt(e.p+=3)&&(e.p+=3);if(46===e.s.charCodeAt(e.p))for(;isDigit(e.s.charCodeAt(++e.p)););if(r=e.s.charCodeAt(e.p)){if(90===r||122===r){let r=e.s.slice(a,++e.p);return readDate(e,r,1,i,a,"[+00:00]")}if(43===r||45===r){let r=e.s.slice(a,e.p+=6);return readDate(e,r,1,i,a,!e.ld&&"["+e.s.slice(e.p-6,e.p)+"]")}}let o=e.s.slice(a,e.p);return readDate(e,o,2,i,a)}(e,i,r):58===e.s.charCodeAt(e.p+2)?function parseTime(e,r,t){let i=e.p;if(!isDigit(r)||!isDigit(e.s.charCodeAt(++e.p)))return parseNumber(e,--e.p,r,0,t);58===e.s.charCodeAt(e.p+=4)&&(e.p+=3);if(46===e.s.charCodeAt(e.p))for(;isDigit(e.s.charCodeAt(++e.p)););let a=e.s.slice(i,e.p);return readDate(e,a,4,!1,i)}(e,i,r):parseNumber(e,e.p,i,0,r)}function parseNumber(e,r,t,i,a){let o=t,l=0,n=!1;if(105===o)return 110===e.s.charCodeAt(++e.p)&&102===e.s.charCodeAt(++e.p)||TomlError.x("invalid value",e,r),e.p++,(i||1)/0;if(110===o)return 97===e.s.charCodeAt(++e.p)&&110===e.s.charCodeAt(++e.p)||TomlError.x("invalid value",e,r),e.p++,NaN;if(48===o){if(++e.p>=e.s.length||isEndOfValue(o=e.s.charCodeAt(e.p),a))return!0===e.bi?0n:0;if(!i){if(120===o)return parseIntegerBaseN(e,r,16,a);if(98===o)return parseIntegerBaseN(e,r,2,a);if(111===o)return parseIntegerBaseN(e,r,8,a)}46===o?l=2:101===o||69===o?l=4:TomlError.x("illegal leading zero",e,r)}else isDigit(o)||TomlError.x("invalid value",e,r);for(;++e.p<e.s.length&&(o=e.s.charCodeAt(e.p),!isEndOfValue(o,a));)l||(l=1),95===o?(1&l||TomlError.x("illegal underscore",e),l+=11,n=!0):1===l&&46===o?l=2:1!==l&&3!==l||101!==o&&69!==o?4!==l||43!==o&&45!==o?isDigit(o)?l>9?l-=11:1&l||l++:TomlError.x("illegal character in numeric literal",e):l=6:l=4;if(!l){let r=(t-48)*(i||1);return!0===e.bi?BigInt(r):r}1&l||TomlError.x("unfinished numeric value",e,r);let s=e.s.slice(r,e.p);return n&&(s=s.replaceAll("_","")),l>1?parseFloat(s):parseInteger(e,s,10,r)}function parseIntegerBaseN(e,r,t,i){let a,o=1;for(;++e.p<e.s.length&&(a=e.s.charCodeAt(e.p),!isEndOfValue(a,i));)95===a?(1&o&&TomlError.x("illegal underscore",e),o=3):isDigit(a,t)?1&o&&o--:TomlError.x("illegal character in numeric literal",e);1&o&&TomlError.x("unfinished numeric value",e);let l=e.s.slice(r+2,e.p);return o&&(l=l.replaceAll("_","")),parseInteger(e,l,t,r)}function parseInteger(e,r,t,i){if(!0!==e.bi)e:{let a=parseInt(r,t);if(!Number.isSafeInteger(a)){if(e.bi)break e;TomlError.x("integer value cannot be represented losslessly",e,i)}return a}return 10===t?BigInt(r):BigInt((2===t?"0b":8===t?"0o":"0x")+r)}function readDate(e,r,t,i,a,o){if(e.ld){let o=new TomlDate(r,t,i);return o.isValid()||TomlError.x("invalid date",e,a),o}try{switch(o&&(r+=o),t){case 1:return Temporal.ZonedDateTime.from(r);case 2:return Temporal.PlainDateTime.from(r);case 3:return Temporal.PlainDate.from(r);case 4:return Temporal.PlainTime.from(r)}}catch(r){TomlError.x(r instanceof Error?r.message:""+r,e,a)}}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function skipComment(e){for(;e.p<e.s.length;e.p++){let r=e.s.charCodeAt(e.p);if(10===r)break;if(13===r&&10===e.s.charCodeAt(e.p+1)){e.p++;break}(r<32&&9!==r||127===r)&&TomlError.x("control characters are not allowed in comments",e)}}function skipVoid(e,r,t){let i;for(;e.p<e.s.length;){for(;e.p<e.s.length&&(32===(i=e.s.charCodeAt(e.p))||9===i||!r&&(10===i||13===i&&10===e.s.charCodeAt(e.p+1)));)e.p++;if(t||35!==i)break;skipComment(e)}}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function parseKey(e,r=61){let t,i,a=0,o=[],l=e.s.charCodeAt(t=e.p);do{if(l===r)return a||TomlError.x("unexpected end of key",e),1===a&&o.push(e.s.slice(i,e.p)),e.p++,o;46===l?(a||TomlError.x("illegal empty bare key",e),1===a&&o.push(e.s.slice(i,e.p)),a=0):a||34!==l&&39!==l?32===l||9===l?1===a&&(o.push(e.s.slice(i,e.p)),a=2):2===a||l<48&&45!==l||l>57&&l<65||l>90&&l<97&&95!==l||l>122?TomlError.x("illegal character in key",e):a||(a=1,i=e.p):(l===e.s.charCodeAt(e.p+1)&&l===e.s.charCodeAt(e.p+2)&&TomlError.x("illegal quoted key: multiline strings are not allowed",e),o.push(parseString(e)),a=2,e.p--)}while(l=e.s.charCodeAt(++e.p));TomlError.x("incomplete key-value: cannot find end of key",e,t)}
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function peekTable(e,r,t,i,a){let o,l,n=t,s=i,c=!1;for(let t=0;t<r.length;t++){if(t){if(n=c?n[o]:n[o]=Object.create(null),s=(l=s[o]).c,0===a&&(1===l.t||2===l.t))return null;if(2===l.t){let e=n.length-1;n=n[e],s=s[e].c}}if(o=r[t],(c=Object.hasOwn(n,o))&&0===s[o]?.t&&s[o]?.d)return null;if(!c){let i="__proto__"===o;if(e.uk&&(i||"constructor"===o))return!1;i&&(Object.defineProperty(n,o,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(s,o,{enumerable:!0,configurable:!0,writable:!0})),s[o]={t:t<r.length-1&&2===a?3:a,d:!1,i:0,c:Object.create(null)}}}if(l=s[o],l.t!==a&&(1!==a||3!==l.t))return null;if(2===a&&(l.d||(l.d=!0,n[o]=[]),n[o].push(n=Object.create(null)),l.c[l.i++]=l={t:1,d:!1,i:0,c:Object.create(null)}),l.d)return null;if(l.d=!0,1===a)n=c?n[o]:n[o]=Object.create(null);else if(0===a&&c)return null;return[o,n,l.c]}function validateTablePeek(e,r,t){null!==r&&2!==e.uk||TomlError.x(null===r?"trying to redefine an already defined table or value":"document contains an unsafe property",e,t)}function parse(e,r={}){let t,i={s:e,p:0,d:r.maxDepth??1e3,bi:r.integersAsBigInt??!1,ld:r.useLegacyDate??!0,uk:"throw"===r.unsafeKeyBehaviour?2:"drop"===r.unsafeKeyBehaviour?1:0},a=Object.create(null),o=Object.create(null),l=!1,n=a,s=o;for(65279===e.charCodeAt(0)&&i.p++,skipVoid(i);i.p<e.length;){if(91===e.charCodeAt(i.p)){let r=91===e.charCodeAt(++i.p);t=i.p+=+r,l=!1;let c=parseKey(i,93);r&&(93!==e.charCodeAt(i.p)&&TomlError.x("expected end of table array declaration",i),i.p++);let p=peekTable(i,c,a,o,r?2:1);p?(s=p[2],n=p[1]):(validateTablePeek(i,p,t),l=!0)}else{t=i.p;let e=peekTable(i,parseKey(i),n,s,0);e||l||validateTablePeek(i,e,t),skipVoid(i,!0,!0);let r=extractValue(i,void 0);e&&!l&&(e[1][e[0]]=r)}skipVoid(i,!0),i.p<e.length&&10!==(t=e.charCodeAt(i.p))&&(13!==t||10!==e.charCodeAt(i.p+1))&&TomlError.x("each key-value declaration must be followed by an end-of-line",i),skipVoid(i)}return a}}};